/** How a load goes, and what it changed, in words. */
import type { Changes, LoadReport } from '../graph/graph.js';

const PROGRESS_AFTER_MS = 1_000;

/** Says on stderr how far it is, once it takes longer than a person waits without asking. */
export function progress(now: () => number = Date.now): (done: number, total: number) => void {
  const began = now();
  let told = began;
  return (done, total) => {
    if (now() - told < PROGRESS_AFTER_MS) return;
    told = now();
    process.stderr.write(`${done} of ${total} rows done\n`);
  };
}

export function reportText({ changed, nodes, edges }: LoadReport): string {
  if (!changed) return 'Nothing changed: the graph already says all of it.';
  const lines = [...Object.entries(nodes), ...Object.entries(edges)].filter(
    ([, changes]) => !isSame(changes),
  );
  return lines.map(([name, changes]) => `${name}: ${changesText(changes)}`).join('\n');
}

function changesText({ added, changed, removed, unchanged }: Changes): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
    [unchanged, 'unchanged'],
  ] as const;
  return parts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(', ');
}

function isSame({ added, changed, removed }: Changes): boolean {
  return added + changed + removed === 0;
}
