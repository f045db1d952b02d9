/** The processes that are measured: each started on a free port, watched from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Of the kernel's clock in /proc: as good as everywhere. */
const TICKS_PER_SECOND = 100;

export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** From the start until it said where it listens. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

export async function startProcess(
  arguments_: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, arguments_, {
    env: { ...minimalEnvironment(), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await waitForUrl(child, /LISTENING (\d+)|GraphQL and GraphiQL: (\S+)/);
  return {
    pid: child.pid ?? 0,
    url,
    startMs: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What a measured process knows of this one's settings. */
export function minimalEnvironment(): Record<string, string> {
  const { PATH = '', NODE_OPTIONS = '' } = process.env;
  return { PATH, NODE_OPTIONS, NODE_ENV: 'production' };
}

async function waitForUrl(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (!child.stdout) throw new Error('The process has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port, url] = pattern.exec(line) ?? [];
    if (port) return `http://127.0.0.1:${port}/graphql`;
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('The process ended before it listened; what it said is above.');
}

/** What a process has used of the processor, all its threads together, in milliseconds. */
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
