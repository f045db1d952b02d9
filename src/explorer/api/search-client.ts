/** Searches entities by any of their names, and meetings and channels by their titles. */
import { normalizeName } from '../../names/normalize-name.js';
import type { SubgraphNode } from '../state/subgraph.js';
import type { Status } from '../state/vocabulary.js';
import { CHANNELS_QUERY, SEARCH_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

export type SearchHit =
  | {
      readonly type: 'entity';
      readonly id: string;
      readonly entity: SubgraphNode;
      readonly matchedName: string;
      readonly match: string;
    }
  | {
      readonly type: 'meeting';
      readonly id: string;
      readonly title: string;
      readonly status: Status;
      readonly date: string | null;
    }
  | { readonly type: 'channel'; readonly id: string; readonly name: string };

interface SearchResponse {
  readonly search: {
    readonly nodes: readonly { match: string; matchedName: string; entity: SubgraphNode }[];
  };
  readonly meetings: {
    readonly nodes: readonly { id: string; title: string; status: Status; date: string | null }[];
  };
}

interface ChannelPage {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MAX_CHANNEL_HITS = 4;

export class SearchClient {
  /** GraphQL has no search for channels. There are few, so all are loaded once. */
  private channels: Promise<ChannelPage['nodes']> | null = null;

  constructor(private readonly runQuery: RunQuery) {}

  async find(query: string, onlyEntities: boolean, signal: AbortSignal): Promise<SearchHit[]> {
    const [{ search, meetings }, channels] = await Promise.all([
      this.runQuery<SearchResponse>(SEARCH_QUERY, { query }, signal),
      onlyEntities ? [] : this.loadChannels(),
    ]);
    const entities = search.nodes.map((hit) => ({ type: 'entity' as const, id: hit.entity.id, ...hit }));
    if (onlyEntities) return entities;
    const isTypo = ({ match }: { match: string }) => match === 'TYPO';
    return [
      ...entities.filter((hit) => !isTypo(hit)),
      ...meetings.nodes.map((hit) => ({ type: 'meeting' as const, ...hit })),
      ...filterByName(channels, query).map((hit) => ({ type: 'channel' as const, ...hit })),
      // Titles that contain the query are better matches than names with a typo.
      ...entities.filter(isTypo),
    ];
  }

  private loadChannels(): Promise<ChannelPage['nodes']> {
    this.channels ??= this.loadChannelPages(null).catch((error: unknown) => {
      this.channels = null;
      throw error;
    });
    return this.channels;
  }

  private async loadChannelPages(after: string | null): Promise<ChannelPage['nodes']> {
    const { channels } = await this.runQuery<{ channels: ChannelPage }>(CHANNELS_QUERY, { after });
    const { hasNextPage, endCursor } = channels.pageInfo;
    return hasNextPage ? [...channels.nodes, ...(await this.loadChannelPages(endCursor))] : channels.nodes;
  }
}

/** Items whose names contain all words of the query, in any case and order. At most {@link MAX_CHANNEL_HITS}. */
export function filterByName<T extends { readonly name: string }>(items: readonly T[], query: string): T[] {
  const words = normalizeName(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return items
    .filter(({ name }) => words.every((word) => normalizeName(name).includes(word)))
    .slice(0, MAX_CHANNEL_HITS);
}
