/** The cursor of `Subgraph.edges`: the id of an edge. */
import { apiError } from '../../src/model/api-error.js';
import type { EdgeType } from '../../src/model/graph-rows.js';
import { decodeId, type IdKind } from '../../src/model/ids.js';

/** The kinds of edge by the kinds of their ids. */
const EDGE_TYPE_BY_ID_KIND: Partial<Record<IdKind, EdgeType>> = {
  Met: 'MET',
  Membership: 'MEMBER_OF',
  ChannelPeriod: 'EXCHANGE_CHANNEL',
  PartOf: 'PART_OF',
  Act: 'ACT',
};

/** The edge after which a list of edges goes on; an INVALID_CURSOR for what is no id of one. */
export function parseEdgeCursor(after: string | number | null | undefined) {
  if (after === null || after === undefined) return { afterKind: null, afterId: null };
  const kind = EDGE_TYPE_BY_ID_KIND[decodeId(String(after))?.kind ?? 'Dataset'];
  if (!kind) {
    throw apiError(
      'INVALID_CURSOR',
      'after: is the id of no edge; take the `id` of the last edge that came.',
      {
        argument: 'after',
      },
    );
  }
  return { afterKind: kind, afterId: String(after) };
}
