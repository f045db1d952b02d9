/** A loader that tells its steps, bundled where it is wanted. */
import type { Neo4jSettings } from '../../../src/graph/neo4j.js';
import { bundled } from '../../support/bundled.js';
import { type Loader, started } from './loaders.js';

const LOADER = await bundled('tests/engines/audit/loader.ts');

/** Killed (or stopped, as by Ctrl+Z) after the step of this number. */
export function loader(
  connection: Neo4jSettings,
  facts: string,
  step?: number,
  signal: 'KILL' | 'STOP' = 'KILL',
): Loader {
  return started(connection, [LOADER, facts, String(step ?? 'none'), signal]);
}
