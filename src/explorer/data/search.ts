/** Searching as one types: entities by any of their names, meetings by their titles, channels by theirs. */
import { fold } from '../../names/fold.js';
import type { PictureNode } from '../state/model.js';
import type { Status } from '../state/vocabulary.js';
import { CHANNELS, SEARCH } from './questions.js';
import type { Ask } from './transport.js';

export type Hit =
  | {
      readonly is: 'entity';
      readonly id: string;
      readonly entity: PictureNode;
      readonly matchedName: string;
      readonly match: string;
    }
  | {
      readonly is: 'meeting';
      readonly id: string;
      readonly title: string;
      readonly status: Status;
      readonly date: string | null;
    }
  | { readonly is: 'channel'; readonly id: string; readonly name: string };

interface Found {
  readonly search: { readonly nodes: readonly { match: string; matchedName: string; entity: PictureNode }[] };
  readonly meetings: {
    readonly nodes: readonly { id: string; title: string; status: Status; date: string | null }[];
  };
}

interface ChannelPage {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MOST_CHANNELS_FOUND = 4;

export class Search {
  /** No argument finds channels by name, and there are few: all are asked for, once. */
  private channels: Promise<ChannelPage['nodes']> | null = null;

  constructor(private readonly ask: Ask) {}

  async find(query: string, onlyEntities: boolean, signal: AbortSignal): Promise<Hit[]> {
    const [{ search, meetings }, channels] = await Promise.all([
      this.ask<Found>(SEARCH, { query }, signal),
      onlyEntities ? [] : this.allChannels(),
    ]);
    const entities = search.nodes.map((hit) => ({ is: 'entity' as const, id: hit.entity.id, ...hit }));
    if (onlyEntities) return entities;
    const nearly = ({ match }: { match: string }) => match === 'TYPO';
    return [
      ...entities.filter((hit) => !nearly(hit)),
      ...meetings.nodes.map((hit) => ({ is: 'meeting' as const, ...hit })),
      ...named(channels, query).map((hit) => ({ is: 'channel' as const, ...hit })),
      // A title that has just what was typed is more likely meant.
      ...entities.filter(nearly),
    ];
  }

  private allChannels(): Promise<ChannelPage['nodes']> {
    this.channels ??= this.pages(null).catch((error: unknown) => {
      this.channels = null;
      throw error;
    });
    return this.channels;
  }

  private async pages(after: string | null): Promise<ChannelPage['nodes']> {
    const { channels } = await this.ask<{ channels: ChannelPage }>(CHANNELS, { after });
    const { hasNextPage, endCursor } = channels.pageInfo;
    return hasNextPage ? [...channels.nodes, ...(await this.pages(endCursor))] : channels.nodes;
  }
}

/** Those whose names have all the words of a query, in any case and order. */
export function named<T extends { readonly name: string }>(items: readonly T[], query: string): T[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return items
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .slice(0, MOST_CHANNELS_FOUND);
}
