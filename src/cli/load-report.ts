/** Text about a load: its progress, and the changes that it made. */
import type { ChangeCounts, LoadReport } from '../engines/graph.js';

const PROGRESS_INTERVAL_MS = 1_000;

/** Returns a callback that prints the progress to stderr, at most once a second. */
export function createProgressReporter(now: () => number = Date.now): (done: number, total: number) => void {
  let reportedAt = now();
  return (done, total) => {
    if (now() - reportedAt < PROGRESS_INTERVAL_MS) return;
    reportedAt = now();
    process.stderr.write(`${done} of ${total} rows loaded\n`);
  };
}

/** One line for each label and edge type with changes. */
export function formatLoadReport({ hasChanges, nodes, edges }: LoadReport): string {
  if (!hasChanges) return 'No changes: the graph already has these facts.';
  const lines = [...Object.entries(nodes), ...Object.entries(edges)].filter(
    ([, changes]) => !isUnchanged(changes),
  );
  return lines.map(([name, changes]) => `${name}: ${formatChanges(changes)}`).join('\n');
}

function formatChanges({ added, changed, removed, unchanged }: ChangeCounts): string {
  const counts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
    [unchanged, 'unchanged'],
  ] as const;
  return counts.flatMap(([count, label]) => (count > 0 ? `${count} ${label}` : [])).join(', ');
}

function isUnchanged({ added, changed, removed }: ChangeCounts): boolean {
  return added + changed + removed === 0;
}
