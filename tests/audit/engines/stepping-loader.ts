/** A loader that tells its steps, bundled where it is wanted. */
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { bundleScript } from '../../support/bundle-script.js';
import { type LoaderProcess, startLoader } from './loader-process.js';

const SCRIPT = await bundleScript('tests/audit/engines/stepping-loader-script.ts');

/** Killed (or stopped, as by Ctrl+Z) after the step of this number. */
export function startSteppingLoader(
  connection: Neo4jSettings,
  facts: string,
  step?: number,
  signal: 'KILL' | 'STOP' = 'KILL',
): LoaderProcess {
  return startLoader(connection, [SCRIPT, facts, String(step ?? 'none'), signal]);
}
