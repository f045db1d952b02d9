/** The ways between two entities, as the server finds them. */
import type { PictureEdge, PictureNode } from '../state/model.js';
import type { View } from '../state/view.js';
import { type EntityKind, STATUSES } from '../state/vocabulary.js';
import { PATHS } from './questions.js';
import type { Ask } from './transport.js';

export interface FoundPath {
  readonly length: number;
  readonly sentence: string;
  readonly nodes: readonly PictureNode[];
  readonly steps: readonly { readonly edgeCount: number; readonly edges: readonly PictureEdge[] }[];
}

export interface FoundPaths {
  readonly searchedLength: number;
  readonly truncated: boolean;
  readonly notCrossed: readonly EntityKind[];
  readonly paths: readonly FoundPath[];
}

/** Over what the filters let through: in the picture all statuses are, so that all are walked unless some are chosen. */
export async function loadPaths(ask: Ask, view: View): Promise<FoundPaths | null> {
  if (!view.path) return null;
  const { from, to } = view.path;
  const { paths } = await ask<{ paths: FoundPaths }>(PATHS, {
    from,
    to,
    status: view.status ?? STATUSES,
    via: view.kinds,
    during: duringOf(view),
  });
  return paths;
}

/** The view's range of time as the argument `during`; null without one. */
export function duringOf({
  from,
  to,
}: Pick<View, 'from' | 'to'>): { from: string | null; to: string | null } | null {
  return from || to ? { from, to } : null;
}
