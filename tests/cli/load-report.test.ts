/** The progress and the result of `entente load` as text. */
import { afterEach, expect, it, vi } from 'vitest';
import { createProgressReporter, formatLoadReport } from '../../src/cli/load-report.js';

afterEach(() => {
  vi.restoreAllMocks();
});

it('prints the progress at most once a second', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  let now = 0;
  const report = createProgressReporter(() => now);
  for (const [at, done] of [
    [500, 10],
    [1000, 20],
    [1500, 30],
    [2100, 40],
  ] as const) {
    now = at;
    report(done, 100);
  }
  expect(written).toEqual(['20 of 100 rows loaded\n', '40 of 100 rows loaded\n']);
});

it('lists the changes by label and edge type, or says that there are none', () => {
  const unchanged = { added: 0, changed: 0, removed: 0, unchanged: 3 };
  expect(formatLoadReport({ hasChanges: false, nodes: { Person: unchanged }, edges: {} })).toBe(
    'No changes: the graph already has these facts.',
  );
  const report = {
    hasChanges: true,
    nodes: { Person: { ...unchanged, added: 1, changed: 2 }, Party: unchanged },
    edges: { MET: { ...unchanged, removed: 4 } },
  };
  expect(formatLoadReport(report)).toBe(
    'Person: 1 added, 2 changed, 3 unchanged\nMET: 4 removed, 3 unchanged',
  );
});
