/**
 * Neo4j as a child process, with libraries from Maven Central, on a free port and in its own home folder. Tests can
 * kill and restart it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { packageRoot } from '../../src/common/package-root.js';

const FOLDER = join(packageRoot(), 'tests', 'neo4j');
export const LIBRARY_FOLDER = join(FOLDER, 'target', 'lib');
const START_TIMEOUT_MS = 120_000;
const OPENED_PACKAGES = ['java.base/java.nio', 'java.base/java.lang', 'java.base/sun.nio.ch'];

/** Whether a JDK of version 17 or newer and Maven are installed. */
export function hasMaven(): boolean {
  return hasJava() && canRun('mvn', '--version');
}

export interface Neo4jProcessOptions {
  /** Maximum heap in the form of -Xmx, such as "2g". */
  readonly heap: string;
  /** Folder of the database, deleted by `stop`. Default: a new temporary folder. */
  readonly home?: string;
  /** Lowers its scheduling priority, so that it does not slow the server under test down. Default: false. */
  readonly hasLowPriority?: boolean;
}

export class Neo4jProcess {
  private readonly home: string;
  private child: ChildProcess | undefined;
  private exited = Promise.resolve();
  /** 0 until the first start; later starts use the same port. */
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

  /** Starts the process, also after `kill`. Committed data is still there. */
  async start(): Promise<void> {
    const child = spawn(
      'java',
      [
        `-Xmx${this.options.heap}`,
        ...OPENED_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
        '-cp',
        join(LIBRARY_FOLDER, '*'),
        join(FOLDER, 'Neo4jServer.java'),
        this.home,
        this.port,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    this.child = child;
    if (child.pid && this.options.hasLowPriority)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    this.exited = new Promise((resolve) => {
      child.once('exit', () => resolve());
    });
    try {
      const { port, id } = await waitUntilStarted(child.stdout, this.exited);
      this.port = port;
      this.id ??= id;
      await assertDatabaseId(this.uri, this.id);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Sends SIGKILL, and resolves when the process has exited. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.exited;
  }

  /** Shuts the database down and deletes its folder. */
  async stop(): Promise<void> {
    this.child?.stdin?.end();
    this.child?.kill();
    await this.exited;
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
      join(FOLDER, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${LIBRARY_FOLDER}`,
      '-DincludeScope=runtime',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}

async function waitUntilStarted(
  output: NodeJS.ReadableStream,
  exited: Promise<void>,
): Promise<{ port: string; id: string }> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Neo4j did not start within two minutes.')), START_TIMEOUT_MS).unref();
  });
  const failed = exited.then(() =>
    Promise.reject(new Error('Neo4j exited during startup; see its output above.')),
  );
  const line = (async () => {
    for await (const text of createInterface({ input: output })) {
      const [, port, id] = /^STARTED (\d+) (\S+)$/.exec(text) ?? [];
      if (port && id) return { port, id };
    }
    throw new Error('Neo4j closed its output without reporting a start.');
  })();
  return Promise.race([line, failed, timeout]);
}

/** Another process may listen on the port, so compare the id of the database with the printed one. */
async function assertDatabaseId(uri: string, id: string): Promise<void> {
  const driver = neo4j.driver(uri);
  try {
    const { records } = await driver.executeQuery('CALL db.info()', {}, { database: 'neo4j' });
    const found = records[0]?.get('id') as string | undefined;
    if (found !== id)
      throw new Error(`The database at ${uri} is ${found}, not the one that was started (${id}).`);
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
