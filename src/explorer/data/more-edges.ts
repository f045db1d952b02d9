/** A picture with all its edges: those beyond the first come in further answers. */
import type { PictureEdge } from '../state/model.js';
import type { PictureAnswer } from './load-picture.js';
import { MORE_EDGES } from './questions.js';
import type { Ask } from './transport.js';

interface MoreEdges {
  readonly dataset: { readonly version: string };
  readonly picture: { readonly edges: readonly PictureEdge[] };
}

export async function withAllEdges(
  ask: Ask,
  query: string,
  variables: Record<string, unknown>,
  tries = 3,
): Promise<PictureAnswer> {
  const answer = await ask<PictureAnswer>(query, variables);
  const { dataset, picture } = answer;
  const around = picture.nodes.map(({ id }) => id);
  const edges = [...picture.edges];
  while (edges.length < picture.edgeCount) {
    const after = edges.at(-1)?.id;
    const more = await ask<MoreEdges>(MORE_EDGES, { around, most: around.length, after });
    // Of another version the edges would not fit: all is asked for again.
    if (more.dataset.version !== dataset.version || more.picture.edges.length === 0) {
      if (tries === 1) throw new Error('The graph was loaded anew again and again while it was read.');
      return withAllEdges(ask, query, variables, tries - 1);
    }
    edges.push(...more.picture.edges);
  }
  return { dataset, picture: { ...picture, edges } };
}
