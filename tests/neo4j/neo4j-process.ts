/** A Neo4j out of Maven Central as a process: on a free port, in a home of its own; it can be killed and started again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { packageRoot } from '../../src/common/package-root.js';

const HERE = join(packageRoot(), 'tests', 'neo4j');
export const LIBRARY_FOLDER = join(HERE, 'target', 'lib');
const START_TIMEOUT_MS = 120_000;
const OPENED_PACKAGES = ['java.base/java.nio', 'java.base/java.lang', 'java.base/sun.nio.ch'];

/** Whether there is a Java 17 or newer with its compiler, and Maven. */
export function hasMaven(): boolean {
  return hasJava() && canRun('mvn', '--version');
}

export interface Neo4jProcessOptions {
  readonly heap: string;
  /** Where its databases are, and are removed at the end; left out: somewhere new. */
  readonly home?: string;
  /** Leaves the processor to whoever else wants it: with one of its own it would not be in the way either. */
  readonly hasLowPriority?: boolean;
}

export class Neo4jProcess {
  private readonly home: string;
  private child: ChildProcess | undefined;
  private ended = Promise.resolve();
  /** Any at first, then the same again. */
  private port = '0';
  private id: string | undefined;

  private constructor(private readonly options: Neo4jProcessOptions) {
    this.home = options.home ?? mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  }

  static async start(options: Neo4jProcessOptions): Promise<Neo4jProcess> {
    fetchLibraries();
    const server = new Neo4jProcess(options);
    await server.start();
    return server;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  /** Of what was loaded before, all is there again. */
  async start(): Promise<void> {
    const child = spawn(
      'java',
      [
        `-Xmx${this.options.heap}`,
        ...OPENED_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
        '-cp',
        join(LIBRARY_FOLDER, '*'),
        join(HERE, 'Neo4jServer.java'),
        this.home,
        this.port,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    this.child = child;
    if (child.pid && this.options.hasLowPriority)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    this.ended = new Promise((resolve) => {
      child.once('exit', () => resolve());
    });
    try {
      const { port, id } = await waitUntilStarted(child.stdout, this.ended);
      this.port = port;
      this.id ??= id;
      await assertDatabaseId(this.uri, this.id);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** As by `kill -9`. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<void> {
    this.child?.stdin?.end();
    this.child?.kill();
    await this.ended;
    rmSync(this.home, { recursive: true, force: true });
  }
}

function fetchLibraries(): void {
  execFileSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      join(HERE, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${LIBRARY_FOLDER}`,
      '-DincludeScope=runtime',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}

async function waitUntilStarted(
  output: NodeJS.ReadableStream,
  ended: Promise<void>,
): Promise<{ port: string; id: string }> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Neo4j did not start in two minutes.')), START_TIMEOUT_MS).unref();
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
async function assertDatabaseId(uri: string, id: string): Promise<void> {
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

function canRun(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
