/** Single steps of a traversal: the filter of its edges, and the statements of `cypher/traversal/`. */
import { packageRoot } from '../common/package-root.js';
import { fragmentBody, readFragments } from '../engines/cypher/read-fragments.js';
import type { Parameters, ReadAccess } from '../engines/graph.js';
import type { EdgeType } from '../model/graph-rows.js';
import type { MeetingStatus } from '../model/vocabulary.js';

/** The parameters of `cypher/includes/edge-matches` and `edge-is-in-range`. */
export interface EdgeFilter extends Parameters {
  /** Null: all kinds. */
  readonly kinds: readonly EdgeType[] | null;
  /** Null: all statuses. */
  readonly status: readonly MeetingStatus[] | null;
  /** ISO day. Null: at any time. */
  readonly asOf: string | null;
  /** Whether the four bounds below apply. They are ISO days. */
  readonly during: boolean;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly earliestStart: string;
  readonly latestEnd: string;
}

/** What every step of a traversal needs. */
export interface TraversalContext {
  readonly graph: ReadAccess;
  readonly filter: EdgeFilter;
  readonly signal: AbortSignal;
}

const TRAVERSAL_FRAGMENTS = readFragments(packageRoot(), 'traversal');

/** Ids of the neighbours of `ids`, those with most meetings first, at most `limit`. */
export async function findNeighbours(
  { graph, filter, signal }: TraversalContext,
  ids: readonly string[],
  limit: number,
): Promise<string[]> {
  const [row] = await graph.read(
    fragmentBody(TRAVERSAL_FRAGMENTS, 'neighbours'),
    { ids, limit, ...filter },
    { signal },
  );
  return (row?.ids ?? []) as string[];
}

/** Ids of the entities with most meetings, at most `limit`. */
export async function findMostMet(graph: ReadAccess, limit: number, signal: AbortSignal): Promise<string[]> {
  const [row] = await graph.read(fragmentBody(TRAVERSAL_FRAGMENTS, 'most-met'), { limit }, { signal });
  return (row?.ids ?? []) as string[];
}

/** Neighbours of each of `ids`, by id: only the two `ends` of the path, and entities with a label in `through`. */
export async function readAdjacency(
  { graph, filter, signal }: TraversalContext,
  ids: readonly string[],
  ends: readonly string[],
  through: readonly string[],
): Promise<Map<string, string[]>> {
  const [row] = await graph.read(
    fragmentBody(TRAVERSAL_FRAGMENTS, 'adjacency'),
    { ids, ends, through, ...filter },
    { signal },
  );
  const found = (row?.found ?? []) as { id: string; links: string[] }[];
  return new Map(found.map(({ id, links }) => [id, links]));
}
