/** The steps of walks: which edges they may take, and the statements of `cypher/walk/` that take them. */
import { packageRoot } from '../common/package-root.js';
import { fragmentBody, readFragments } from '../engines/cypher/fragments.js';
import type { Parameters, ReadAccess } from '../engines/graph.js';
import type { EdgeType } from '../model/graph-rows.js';
import type { MeetingStatus } from '../model/vocabulary.js';

/** The parameters of `edge_is_asked_for` and `edge_is_in_time`. */
export interface EdgeFilter extends Parameters {
  /** Null: of any kind. */
  readonly kinds: readonly EdgeType[] | null;
  /** Null: in any status. */
  readonly status: readonly MeetingStatus[] | null;
  /** An ISO day; null: whatever the day. */
  readonly asOf: string | null;
  readonly during: boolean;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly earliestStart: string;
  readonly latestEnd: string;
}

/** The graph as a walk sees it: steps from some entities, one statement each. */
export interface TraversalContext {
  readonly graph: ReadAccess;
  readonly filter: EdgeFilter;
  readonly signal: AbortSignal;
}

const TRAVERSAL_FRAGMENTS = readFragments(packageRoot(), 'traversal');

/** The ids one step from some entities, those with most meetings first, at most `limit`. */
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

/** The ids of the entities with most meetings, at most `limit`. */
export async function findMostMet(graph: ReadAccess, limit: number, signal: AbortSignal): Promise<string[]> {
  const [row] = await graph.read(fragmentBody(TRAVERSAL_FRAGMENTS, 'most-met'), { limit }, { signal });
  return (row?.ids ?? []) as string[];
}

/** Whom each of some entities is linked to: the ends of the path, and entities of labels that may be crossed. */
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
