/** A loader that tells its steps, bundled where it is wanted. */
import type { Neo4jSettings } from '../../../src/graph/neo4j.js';
import { bundleScript } from '../../support/bundled.js';
import { type LoaderProcess, startLoader } from './loaders.js';

const SCRIPT = await bundleScript('tests/engines/audit/loader.ts');

/** Killed (or stopped, as by Ctrl+Z) after the step of this number. */
export function startSteppingLoader(
  connection: Neo4jSettings,
  facts: string,
  step?: number,
  signal: 'KILL' | 'STOP' = 'KILL',
): LoaderProcess {
  return startLoader(connection, [SCRIPT, facts, String(step ?? 'none'), signal]);
}
