/** The cursor of `Subgraph.edges`: the id of an edge. */

import { apiError } from '../../src/model/api-error.js';
import type { EdgeType } from '../../src/model/graph-rows.js';
import { decodeId, type IdKind } from '../../src/model/ids.js';

/** Edge type by kind of id. */
const EDGE_TYPE_BY_ID_KIND: Partial<Record<IdKind, EdgeType>> = {
  Met: 'MET',
  Membership: 'MEMBER_OF',
  ChannelPeriod: 'EXCHANGE_CHANNEL',
  PartOf: 'PART_OF',
  Act: 'ACT',
};

/** Kind and id of the edge after which a page begins. Null: the page begins at the start. Throws INVALID_CURSOR if it is not the id of an edge. */
export function parseEdgeCursor(after: string | number | null | undefined) {
  if (after === null || after === undefined) return { afterKind: null, afterId: null };
  const kind = EDGE_TYPE_BY_ID_KIND[decodeId(String(after))?.kind ?? 'Dataset'];
  if (!kind) {
    throw apiError(
      'INVALID_CURSOR',
      'after: is not the id of an edge; use the `id` of the last edge of the previous page.',
      {
        argument: 'after',
      },
    );
  }
  return { afterKind: kind, afterId: String(after) };
}
