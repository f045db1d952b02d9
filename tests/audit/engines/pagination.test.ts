/** Audit: pagination over random lists returns each entry once and in order, even if facts are loaded between pages. */
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
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
  /** Facts to load between two pages. */
  readonly reload: 'nothing' | 'the same facts' | 'other facts';
  /** Number of pages before that load, minus one. */
  readonly reloadAfter: number;
}

const paginationCases: fc.Arbitrary<PaginationCase[]> = fc.array(
  fc.record({
    list: connectionCase,
    sizes: fc.array(fc.constantFrom(1, 2, 2, 3, 5), { minLength: 1, maxLength: 4 }),
    backward: fc.boolean(),
    reload: fc.constantFrom('nothing', 'the same facts', 'other facts', 'other facts'),
    reloadAfter: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  { minLength: CASES_PER_DATASET, maxLength: CASES_PER_DATASET },
);

/** Two versions of facts. Of the meetings, some are equal, some differ under the same title, some are removed or added. */
const versions: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.array(filterDataset, { minLength: 3, maxLength: 3 }),
    fc.array(filterDataset, { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom('same', 'same', 'same', 'changed', 'removed'), { minLength: 24, maxLength: 24 }),
    fc.boolean(),
  )
  .map(([datasets, others, changes, hasSameRest]) => {
    const [first, second] = [mergeDatasets(datasets), mergeDatasets(others)];
    const meetings = changes.flatMap((change, index) => {
      const [old, replacement] = [first.meetings[index], second.meetings[index]];
      if (change === 'removed') return [];
      if (change === 'same' || !replacement) return old ?? [];
      return { ...replacement, title: old?.title ?? replacement.title };
    });
    return [toFactsText(first), toFactsText({ ...(hasSameRest ? first : second), meetings })] as const;
  });

function mergeDatasets(datasets: readonly FilterDataset[]): FilterDataset {
  const meetings = datasets
    .flatMap((dataset) => dataset.meetings)
    .map((one, index) => ({ ...one, title: `${one.kind === 'VISIT' ? 'Visit' : 'Meeting'} ${index}` }));
  return { partOf: [], memberships: [], ...datasets[0], meetings };
}

const counts: Record<string, number> = {};
const count = (event: string) => {
  counts[event] = (counts[event] ?? 0) + 1;
};
afterAll(() => {
  const lines = Object.entries(counts).map(([event, number]) => `${event}: ${number}`);
  process.stdout.write(`pagination: ${lines.sort().join('; ')}\n`);
});

describeProperty({
  name: 'random pagination',
  title: (engine) => `on ${engine}`,
  runs: { embedded: DATASETS, neo4j: DATASETS },
  shortRunShare: 0.03,
  seed: 1907,
  timeoutMs: IS_LONG_RUN ? 3_600_000 : 240_000,
  property: (graph, engine) =>
    fc.asyncProperty(versions, paginationCases, async (texts, cases) => {
      let loaded = 0;
      await loadFactsText(graph, texts[0]);
      for (const one of cases) {
        const reload = async () => {
          if (one.reload === 'other facts') loaded = 1 - loaded;
          await loadFactsText(graph, texts[loaded] ?? '');
        };
        count(`${engine}, ${one.list.isForwardOnly || !one.backward ? 'forward' : 'backward'}`);
        await checkPagination(graph, one, reload, (event) => count(`${engine}, ${event}`));
      }
    }),
});

async function checkPagination(
  graph: Graph,
  { list, sizes, backward, reload, reloadAfter }: PaginationCase,
  loadFacts: () => Promise<void>,
  countEvent: (event: string) => void,
): Promise<void> {
  const before = await fetchPage(graph, list, 'first: 100');
  // Two entries or more must make two pages or more.
  const maxSize = Math.max(1, before.totalCount - 1);
  const paging = {
    sizes: sizes.map((size) => Math.min(size, maxSize)),
    backward: backward && !list.isForwardOnly,
  };
  expect(before.edges).toHaveLength(before.totalCount);
  expect(new Set(before.edges.map(({ id }) => id)).size).toBe(before.totalCount);
  let seen: readonly Edge[] | null = null;
  let all: readonly Edge[];
  try {
    all = await paginate(graph, list, paging, async (edges, pages) => {
      if (reload === 'nothing' || pages !== reloadAfter) return;
      await loadFacts();
      seen = edges;
      countEvent(`${reload} between pages`);
    });
  } catch (error) {
    if (!(error instanceof InvalidCursorError) || reload !== 'other facts' || !seen) throw error;
    expect(error.message).toMatch(/^(after|before)\b.*(search again from the start|cursor)/);
    countEvent('cursor refused after that');
    return;
  }
  if (before.totalCount > 1) countEvent('several pages');
  if (!seen || reload === 'the same facts') expect(all).toEqual(before.edges);
  else
    expectCompleteAcrossLoads(
      before.edges,
      seen,
      all,
      (await fetchPage(graph, list, 'first: 100')).edges,
      paging.backward,
    );
}

/** Pages from two loads: entries that kept their place appear once, and the pages after the load match the new list. */
function expectCompleteAcrossLoads(
  before: readonly Edge[],
  seen: readonly Edge[],
  all: readonly Edge[],
  after: readonly Edge[],
  backward: boolean,
): void {
  const rest = backward ? all.slice(0, all.length - seen.length) : all.slice(seen.length);
  expect(seen).toEqual(backward ? before.slice(-seen.length) : before.slice(0, seen.length));
  expect(rest).toEqual(backward ? after.slice(0, rest.length) : after.slice(after.length - rest.length));
  // A cursor holds the sort keys: an entry with the same cursor kept its place.
  const kept = before.filter(({ id, cursor }) => after.some((one) => one.id === id && one.cursor === cursor));
  expect(all.filter(({ cursor }) => kept.some((one) => one.cursor === cursor))).toEqual(kept);
}
