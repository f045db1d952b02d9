/** What `entente load` tells while it runs, and when it is done. */
import { afterEach, expect, it, vi } from 'vitest';
import { createProgressReporter, formatLoadReport } from '../../src/cli/load-report.js';

afterEach(() => {
  vi.restoreAllMocks();
});

it('says how far it is once a second, and nothing before', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  let now = 0;
  const tell = createProgressReporter(() => now);
  for (const [at, done] of [
    [500, 10],
    [1000, 20],
    [1500, 30],
    [2100, 40],
  ] as const) {
    now = at;
    tell(done, 100);
  }
  expect(written).toEqual(['20 of 100 rows done\n', '40 of 100 rows done\n']);
});

it('tells what changed, kind by kind, or that nothing did', () => {
  const same = { added: 0, changed: 0, removed: 0, unchanged: 3 };
  expect(formatLoadReport({ changed: false, nodes: { Person: same }, edges: {} })).toBe(
    'Nothing changed: the graph already says all of it.',
  );
  const report = {
    changed: true,
    nodes: { Person: { ...same, added: 1, changed: 2 }, Party: same },
    edges: { MET: { ...same, removed: 4 } },
  };
  expect(formatLoadReport(report)).toBe(
    'Person: 1 added, 2 changed, 3 unchanged\nMET: 4 removed, 3 unchanged',
  );
});
