/** search: entities by any of their names, best first, with the name that matched. */
import { apiError } from '../../src/model/api-error.js';
import type { Hit } from '../../src/names/rank-candidates.js';
import { computeFingerprint, decodeCursor, encodeCursor } from '../../src/planner/cursor.js';
import type { PrefetchedPage } from '../../src/planner/field-plan.js';
import { parsePageRequest } from '../../src/planner/page-request.js';
import { builder } from '../builder.js';
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

/** Cuts the page out of all hits; a cursor holds the id of its hit. */
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
    'after: what it stands at is no longer found; search again from the start.',
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
          'A name or a part of one, in any script that the facts give it in, any case and order of words.',
      }),
      kinds: t.arg({
        type: [EntityKindEnum],
        description: 'Only entities of these kinds; `[]` gives none. Left out: of all.',
      }),
      first: t.arg.int({ description: 'How many: 1 to 100. Left out: 20.' }),
      after: t.arg.string({ description: 'A cursor of this list: only what comes after it.' }),
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
    description:
      'Entities by any of their names, best match first. One statement for the rest after one or two for the names.',
  }),
}));
