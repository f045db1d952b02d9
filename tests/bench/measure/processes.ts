/** Starts the measured servers as child processes on free ports, and reads their processor time and memory from /proc. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Unit of the times in /proc/PID/stat: 100 on nearly every Linux system. */
const TICKS_PER_SECOND = 100;

export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** Time from the start of the process until it printed its address. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

export async function startProcess(
  arguments_: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, arguments_, {
    env: { ...minimalEnvironment(), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await waitForUrl(child, /LISTENING (\d+)|GraphQL and GraphiQL: (\S+)/);
  return {
    pid: child.pid ?? 0,
    url,
    startMs: performance.now() - startedAt,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Keeps settings of the caller, such as ENTENTE_*, from the measured process. */
export function minimalEnvironment(): Record<string, string> {
  const { PATH = '', NODE_OPTIONS = '' } = process.env;
  return { PATH, NODE_OPTIONS, NODE_ENV: 'production' };
}

async function waitForUrl(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (!child.stdout) throw new Error('The process was started without a pipe for its output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port, url] = pattern.exec(line) ?? [];
    if (port) return `http://127.0.0.1:${port}/graphql`;
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('The process exited before it printed its address; see its output above.');
}

/** Processor time of all threads of a process, in milliseconds. */
export function cpuTimeMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}

/** Resident memory in MB. */
export function residentMemoryMb(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
