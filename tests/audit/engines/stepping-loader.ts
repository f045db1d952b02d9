/** Starts the loader of stepping-loader-script.ts, which reports its steps. */
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { bundleScript } from '../../support/bundle-script.js';
import { type LoaderProcess, startLoader } from './loader-process.js';

const SCRIPT = await bundleScript('tests/audit/engines/stepping-loader-script.ts');

/** Sends itself the signal after the given step. Default: it runs to the end. */
export function startSteppingLoader(
  connection: Neo4jSettings,
  facts: string,
  step?: number,
  signal: 'KILL' | 'STOP' = 'KILL',
): LoaderProcess {
  return startLoader(connection, [SCRIPT, facts, String(step ?? 'none'), signal]);
}
