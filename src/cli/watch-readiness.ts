/** Watches the graph of a running server: loads facts once it is reachable, and prints each change of its state. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Graph, Readiness } from '../engines/graph.js';
import { isOutOfMemory } from '../engines/neo4j/errors.js';
import { READINESS_MESSAGES } from '../engines/unavailable.js';
import { limitHeapGrowth } from './limit-heap-growth.js';
import { createProgressReporter, formatLoadReport } from './load-report.js';
import { printLine } from './print-line.js';
import type { ValidFacts } from './read-valid-facts.js';

const POLL_MS = 1_000;

/** `facts`: to be loaded first; undefined loads nothing. Resolves when `signal` is aborted. */
export async function watchReadiness(
  graph: Graph,
  facts: ValidFacts | undefined,
  signal: AbortSignal,
): Promise<void> {
  let lastState: Readiness['state'] | undefined;
  let pendingFacts = facts;
  let isHeapLimited = false;
  while (!signal.aborted) {
    const readiness = await graph.checkReadiness();
    if (signal.aborted) return;
    const { state } = readiness;
    if (state !== 'unreachable' && pendingFacts) {
      const shouldRetry = await tryLoad(graph, pendingFacts);
      if (!shouldRetry) {
        pendingFacts = undefined;
        continue;
      }
    }
    if (state !== lastState) printLine(formatReadiness(readiness));
    // Not during a load, which keeps many facts in memory until its end.
    if (state === 'ready' && !pendingFacts && !isHeapLimited) {
      limitHeapGrowth();
      isHeapLimited = true;
    }
    lastState = state;
    await sleep(POLL_MS, undefined, { signal }).catch(() => {});
  }
}

function formatReadiness(readiness: Readiness): string {
  const { state } = readiness;
  if (state === 'unreachable') return `The database cannot be reached (${readiness.reason}); waiting for it.`;
  return state === 'ready' ? 'Ready.' : `${READINESS_MESSAGES[state]}, or start with --load.`;
}

/** Returns true if a retry may help: the database was unavailable, or another load was running. */
async function tryLoad(graph: Graph, { rows }: ValidFacts): Promise<boolean> {
  try {
    printLine(formatLoadReport(await graph.load(rows, { onProgress: createProgressReporter() })));
    return false;
  } catch (error) {
    const shouldRetry =
      error instanceof GraphQLError &&
      error.extensions.code === 'UNAVAILABLE' &&
      !isOutOfMemory(error.originalError);
    const reason = error instanceof Error ? error.message : String(error);
    printLine(`The facts were not loaded: ${reason}${shouldRetry ? ' Trying again.' : ''}`);
    return shouldRetry;
  }
}
