/** Preloaded into a server that is watched: tells its memory and what keeps it alive when it is asked. */
import { readFileSync, writeFileSync } from 'node:fs';

/** The most resident memory since the last time that this was asked, where the system tells (Linux); else that of now. */
function peakMemory() {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    writeFileSync('/proc/self/clear_refs', '5');
    return Number(kilobytes) * 1024;
  } catch {
    return process.memoryUsage.rss();
  }
}

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heapUsed, rss, highest: peakMemory(), resources: process.getActiveResourcesInfo() });
});
// The server ends by itself, watched or not.
process.channel.unref();
