/** Finds entities by name: the engine returns candidates, which are ranked alike for both engines. */

import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { MAX_SEARCH_CANDIDATES } from '../../src/model/limits.js';
import { normalizeName } from '../../src/names/normalize-name.js';
import { type Hit, rankCandidates } from '../../src/names/rank-candidates.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';

const MAX_NAME_LENGTH = 200;

export interface NameSearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether there may be more candidates than were ranked. */
  readonly truncated: boolean;
}

/**
 * The entities whose names match a text, of these kinds or (null) of any. Throws INVALID_ARGUMENT if the text is too long
 * or has no letter or digit.
 */
export async function findByName(
  argument: string,
  text: string,
  { graph, signal }: ResolverContext,
  kinds?: readonly string[] | null,
): Promise<NameSearchResult> {
  if (text.length > MAX_NAME_LENGTH) {
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}: has ${text.length} characters; a name has at most ${MAX_NAME_LENGTH}.`,
      { argument },
    );
  }
  if (normalizeName(text) === '') {
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}: "${text}" has no letter or digit; write a name or part of one.`,
      { argument },
    );
  }
  // Filtered before ranking: typos of these kinds must not be dropped because another kind matches better.
  const labels = kinds ? ENTITY_LABELS.filter((label) => kinds.includes(label.toUpperCase())) : undefined;
  const candidates = await graph.findCandidates(text, MAX_SEARCH_CANDIDATES + 1, { signal, labels });
  return {
    hits: rankCandidates(text, candidates.slice(0, MAX_SEARCH_CANDIDATES)),
    truncated: candidates.length > MAX_SEARCH_CANDIDATES,
  };
}
