/** Root field `search`: entities by any of their names, best match first. */

import { apiError } from '../../src/model/api-error.js';
import type { Hit } from '../../src/names/rank-candidates.js';
import { computeFingerprint, decodeCursor, encodeCursor } from '../../src/planner/cursor.js';
import type { PrefetchedPage } from '../../src/planner/field-plan.js';
import { parsePageRequest } from '../../src/planner/page-request.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, FIRST_FORWARD, NAME_ERRORS, PAGING } from '../descriptions.js';
import { EntityKindEnum } from '../enums.js';
import { SearchConnection } from '../types/connections.js';
import { findByName, type NameSearchResult } from './find-by-name.js';

interface PreparedSearch {
  readonly hits: readonly Hit[];
  readonly page: PrefetchedPage;
}

interface SearchArgs {
  query: string;
  kinds?: readonly string[] | null;
  first?: number | null;
  after?: string | null;
}

/** One page of the hits. A cursor contains the id of its hit. */
function paginateHits({ hits: allHits, truncated }: NameSearchResult, args: SearchArgs): PreparedSearch {
  const fingerprint = computeFingerprint('search', args.query, args.kinds ?? null);
  const { size, after } = parsePageRequest('search', { first: args.first, after: args.after });
  const start =
    after === null ? 0 : indexOfHit(allHits, String(decodeCursor('after', after, fingerprint, 1)[0])) + 1;
  const hits = allHits.slice(start, start + size);
  return {
    hits,
    page: {
      cursors: hits.map(({ id }) => encodeCursor(fingerprint, [id])),
      hasNextPage: start + size < allHits.length,
      hasPreviousPage: after !== null,
      totalCount: allHits.length,
      truncated,
    },
  };
}

function indexOfHit(hits: readonly Hit[], id: string): number {
  const index = hits.findIndex((hit) => hit.id === id);
  if (index >= 0) return index;
  throw apiError(
    'INVALID_CURSOR',
    'after: the item of this cursor no longer matches; search again without a cursor.',
    {
      argument: 'after',
    },
  );
}

builder.queryFields((t) => ({
  search: t.connected('search-hits', {
    type: SearchConnection,
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Name or part of a name, in any script that the facts use. Case, diacritics and the order of words are ' +
          `ignored. ${NAME_ERRORS}`,
      }),
      kinds: t.arg({
        type: [EntityKindEnum],
        description: `Kinds of entity to search. ${EMPTY_LIST} Default: every kind.`,
      }),
      first: t.arg.int({ description: FIRST_FORWARD }),
      after: t.arg.string({ description: PAGING.after }),
    },
    prepare: async (args, context) => {
      return paginateHits(await findByName('query', args.query, context, args.kinds), args);
    },
    params: (_, { prepared }) => {
      const { hits } = prepared as PreparedSearch;
      return {
        ids: hits.map(({ id }) => id),
        matchedNames: hits.map(({ matchedName }) => matchedName),
        matches: hits.map(({ match }) => match),
      };
    },
    prefetched: ({ prepared }) => (prepared as PreparedSearch).page,
    description: 'Entities found by any of their names, best match first.',
  }),
}));
