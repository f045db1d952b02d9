/** Walks over random lists of random worlds: each gives the list once, in its order, also when facts are loaded between pages. */
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { IS_LONG_RUN } from '../article-server.js';
import { type FilterDataset, filterDataset, toFactsText } from '../../support/filter-dataset.js';
import { describeProperty, loadFactsText } from '../../support/property-suite.js';
import {
  type ConnectionCase,
  connectionCase,
  type Edge,
  fetchPage,
  InvalidCursorError,
  paginate,
} from './paginate.js';

const CASES_PER_DATASET = 10;
const DATASETS = 100;

interface PaginationCase {
  readonly list: ConnectionCase;
  readonly sizes: readonly number[];
  readonly backward: boolean;
  /** What is loaded after one of the pages. */
  readonly reload: 'nothing' | 'the same' | 'other facts';
  readonly after: number;
}

const walks: fc.Arbitrary<PaginationCase[]> = fc.array(
  fc.record({
    list: connectionCase,
    sizes: fc.array(fc.constantFrom(1, 2, 2, 3, 5), { minLength: 1, maxLength: 4 }),
    backward: fc.boolean(),
    reload: fc.constantFrom('nothing', 'the same', 'other facts', 'other facts'),
    after: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  { minLength: CASES_PER_DATASET, maxLength: CASES_PER_DATASET },
);

/** Facts, and other facts: of their meetings some are the same, some are others with the same title, some are gone or new. */
const versions: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.array(filterDataset, { minLength: 3, maxLength: 3 }),
    fc.array(filterDataset, { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom('same', 'same', 'same', 'other', 'gone'), { minLength: 24, maxLength: 24 }),
    fc.boolean(),
  )
  .map(([worlds, others, changes, sameRest]) => {
    const [first, second] = [mergeDatasets(worlds), mergeDatasets(others)];
    const meetings = changes.flatMap((change, index) => {
      const [mine, theirs] = [first.meetings[index], second.meetings[index]];
      if (change === 'gone') return [];
      if (change === 'same' || !theirs) return mine ?? [];
      return { ...theirs, title: mine?.title ?? theirs.title };
    });
    return [toFactsText(first), toFactsText({ ...(sameRest ? first : second), meetings })] as const;
  });

function mergeDatasets(worlds: readonly FilterDataset[]): FilterDataset {
  const meetings = worlds
    .flatMap((world) => world.meetings)
    .map((one, index) => ({ ...one, title: `${one.kind === 'VISIT' ? 'Visit' : 'Meeting'} ${index}` }));
  return { partOf: [], memberships: [], ...worlds[0], meetings };
}

const tally: Record<string, number> = {};
const count = (what: string) => {
  tally[what] = (tally[what] ?? 0) + 1;
};
afterAll(() => {
  const told = Object.entries(tally).map(([what, times]) => `${what}: ${times}`);
  process.stdout.write(`${told.sort().join('; ')}\n`);
});

describeProperty({
  name: 'random walks',
  title: (engine) => `on ${engine}`,
  runs: { embedded: DATASETS, neo4j: DATASETS },
  shortRunShare: 0.03,
  seed: 1907,
  timeoutMs: IS_LONG_RUN ? 3_600_000 : 240_000,
  property: (graph, engine) =>
    fc.asyncProperty(versions, walks, async (texts, all) => {
      let loaded = 0;
      await loadFactsText(graph, texts[0]);
      for (const each of all) {
        const reloaded = async () => {
          if (each.reload === 'other facts') loaded = 1 - loaded;
          await loadFactsText(graph, texts[loaded] ?? '');
        };
        count(`${engine}, ${each.list.isForwardOnly || !each.backward ? 'forwards' : 'backwards'}`);
        await check(graph, each, reloaded, (what) => count(`${engine}, ${what}`));
      }
    }),
});

async function check(
  graph: Graph,
  { list: of, sizes, backward, reload, after }: PaginationCase,
  reloaded: () => Promise<void>,
  happened: (what: string) => void,
): Promise<void> {
  const before = await fetchPage(graph, of, 'first: 100');
  // Where there are two things there are two pages.
  const most = Math.max(1, before.totalCount - 1);
  const way = { sizes: sizes.map((size) => Math.min(size, most)), backward: backward && !of.isForwardOnly };
  expect(before.edges).toHaveLength(before.totalCount);
  expect(new Set(before.edges.map(({ id }) => id)).size).toBe(before.totalCount);
  let seen: readonly Edge[] | null = null;
  let all: readonly Edge[];
  try {
    all = await paginate(graph, of, way, async (soFar, pages) => {
      if (reload === 'nothing' || pages !== after) return;
      await reloaded();
      seen = soFar;
      happened(`${reload} between pages`);
    });
  } catch (error) {
    if (!(error instanceof InvalidCursorError) || reload !== 'other facts' || !seen) throw error;
    expect(error.message).toMatch(/^(after|before)\b.*(search again from the start|cursor)/);
    happened('refused after that');
    return;
  }
  if (before.totalCount > 1) happened('of several pages');
  if (!seen || reload === 'the same') expect(all).toEqual(before.edges);
  else
    expectWholeAcross(
      before.edges,
      seen,
      all,
      (await fetchPage(graph, of, 'first: 100')).edges,
      way.backward,
    );
}

/** A walk that went on in other facts: what is in both at the same place is there once, and the rest is what those facts have there. */
function expectWholeAcross(
  before: readonly Edge[],
  seen: readonly Edge[],
  all: readonly Edge[],
  now: readonly Edge[],
  backward: boolean,
): void {
  const rest = backward ? all.slice(0, all.length - seen.length) : all.slice(seen.length);
  expect(seen).toEqual(backward ? before.slice(-seen.length) : before.slice(0, seen.length));
  expect(rest).toEqual(backward ? now.slice(0, rest.length) : now.slice(now.length - rest.length));
  // A cursor holds the keys that the list is sorted by: with the same cursor, a thing kept its place.
  const kept = before.filter(({ id, cursor }) => now.some((one) => one.id === id && one.cursor === cursor));
  expect(all.filter(({ cursor }) => kept.some((one) => one.cursor === cursor))).toEqual(kept);
}
