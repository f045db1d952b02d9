/** Runs loads in child processes, which audits kill, stop and run concurrently. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../src/common/package-root.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { CLI_PATH } from '../../support/cli-path.js';

export const ARTICLE_FOLDER = join(packageRoot(), 'seeds');

export interface ExitResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LoaderProcess {
  readonly process: ChildProcess;
  readonly exit: Promise<ExitResult>;
  /** Resolves once stdout contains the text. Rejects if the process exits before. */
  readonly waitForOutput: (text: string) => Promise<void>;
}

/** Runs `entente load`. */
export function startLoadCommand(connection: Neo4jSettings, facts: string): LoaderProcess {
  return startLoader(connection, [CLI_PATH, 'load', facts]);
}

/** Runs a Node script with the database in its environment. */
export function startLoader(
  { uri, username, password }: Neo4jSettings,
  args: readonly string[],
): LoaderProcess {
  const env = { NEO4J_URI: uri, NEO4J_USERNAME: username ?? '', NEO4J_PASSWORD: password ?? '' };
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString();
  });
  const exit = new Promise<ExitResult>((resolve) => {
    child.once('close', (code) => resolve({ code, ...output }));
  });
  const waitForOutput = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => output.stdout.includes(text) && resolve();
      child.stdout.on('data', check);
      exit.then(({ stderr }) =>
        reject(new Error(`The loader exited before it printed "${text}": ${stderr}`)),
      );
      check();
    });
  return { process: child, exit, waitForOutput };
}

/** Writes a fact file into a new temporary folder, and returns its path. */
export function writeFactFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-loads-')), 'facts.yaml');
  writeFileSync(file, text);
  return file;
}
