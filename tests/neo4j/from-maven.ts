/** A real Neo4j by Java and Maven: on a free port, in a home of its own that is gone afterwards. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import type { Found } from './find.js';

const HERE = import.meta.dirname;
const LIBRARIES = join(HERE, 'target', 'lib');
const START_MS = 120_000;
const OPENED = ['java.base/java.nio', 'java.base/java.lang', 'java.base/sun.nio.ch'];

/** Null where Java 17 or newer, its compiler, or Maven is missing. */
export async function fromMaven(): Promise<Found | null> {
  if (!hasJava() || !has('mvn', '--version')) return null;
  execFileSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      join(HERE, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${LIBRARIES}`,
      '-DincludeScope=runtime',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const home = mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  const server = spawn(
    'java',
    [
      '-Xmx2g',
      ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
      '-cp',
      join(LIBRARIES, '*'),
      join(HERE, 'Neo4jServer.java'),
      home,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const stop = async () => {
    server.stdin.end();
    server.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const { port, id } = await started(server.stdout, ended);
    const uri = `bolt://127.0.0.1:${port}`;
    await mustBe(uri, id);
    return { connection: { uri }, by: 'Maven', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function started(
  output: NodeJS.ReadableStream,
  ended: Promise<void>,
): Promise<{ port: string; id: string }> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Neo4j did not start in two minutes.')), START_MS).unref();
  });
  const failed = ended.then(() =>
    Promise.reject(new Error('Neo4j ended before it started; its messages are above.')),
  );
  const line = (async () => {
    for await (const text of createInterface({ input: output })) {
      const [, port, id] = /^STARTED (\d+) (\S+)$/.exec(text) ?? [];
      if (port && id) return { port, id };
    }
    throw new Error('Neo4j said nothing.');
  })();
  return Promise.race([line, failed, timeout]);
}

/** The server that answers at the port is the one that was started: it has the id that was printed. */
async function mustBe(uri: string, id: string): Promise<void> {
  const driver = neo4j.driver(uri);
  try {
    const { records } = await driver.executeQuery('CALL db.info()', {}, { database: 'neo4j' });
    const found = records[0]?.get('id') as string | undefined;
    if (found !== id)
      throw new Error(`Another database (${found}) answers at ${uri} than the one that was started (${id}).`);
  } finally {
    await driver.close();
  }
}

function hasJava(): boolean {
  try {
    const version = /^javac (\d+)/.exec(
      execFileSync('javac', ['-version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    return Number(version?.[1] ?? 0) >= 17;
  } catch {
    return false;
  }
}

function has(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
