/** Loaders as processes of their own, which tests kill, stop and set against each other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jSettings } from '../../../src/graph/neo4j.js';
import { packageRoot } from '../../../src/package-root.js';
import { COMMAND } from '../../support/command.js';

export const ARTICLE = join(packageRoot(), 'seeds');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Loader {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once it has said so. */
  readonly says: (text: string) => Promise<void>;
}

/** `entente load`. */
export function command(connection: Neo4jSettings, facts: string): Loader {
  return started(connection, [COMMAND, 'load', facts]);
}

/** A program of Node's, for this database. */
export function started({ uri, username, password }: Neo4jSettings, args: readonly string[]): Loader {
  const env = { NEO4J_URI: uri, NEO4J_USERNAME: username ?? '', NEO4J_PASSWORD: password ?? '' };
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    told.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    told.err += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, ...told }));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => told.out.includes(text) && resolve();
      child.stdout.on('data', look);
      ended.then(({ err }) => reject(new Error(`The loader ended before it said "${text}": ${err}`)));
      look();
    });
  return { process: child, ended, says };
}

/** A fact file with this text, in a folder of its own. */
export function factsIn(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-loads-')), 'facts.yaml');
  writeFileSync(file, text);
  return file;
}
