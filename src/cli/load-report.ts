/** How a load goes, and what it changed, in words. */
import type { ChangeCounts, LoadReport } from '../engines/graph.js';

const PROGRESS_AFTER_MS = 1_000;

/** Says on stderr how far it is, once it takes longer than a person waits without asking. */
export function createProgressReporter(now: () => number = Date.now): (done: number, total: number) => void {
  const startedAt = now();
  let reportedAt = startedAt;
  return (done, total) => {
    if (now() - reportedAt < PROGRESS_AFTER_MS) return;
    reportedAt = now();
    process.stderr.write(`${done} of ${total} rows done\n`);
  };
}

export function formatLoadReport({ changed, nodes, edges }: LoadReport): string {
  if (!changed) return 'Nothing changed: the graph already says all of it.';
  const lines = [...Object.entries(nodes), ...Object.entries(edges)].filter(
    ([, changes]) => !isUnchanged(changes),
  );
  return lines.map(([name, changes]) => `${name}: ${formatChanges(changes)}`).join('\n');
}

function formatChanges({ added, changed, removed, unchanged }: ChangeCounts): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
    [unchanged, 'unchanged'],
  ] as const;
  return parts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(', ');
}

function isUnchanged({ added, changed, removed }: ChangeCounts): boolean {
  return added + changed + removed === 0;
}
