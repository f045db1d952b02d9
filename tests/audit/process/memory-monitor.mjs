/** Preloaded into a server under test: on a message, it sends its memory use and open resources to the parent process. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Peak resident memory since the last call, in bytes. Only Linux reports a peak; elsewhere it is the current value. */
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
// The channel must not keep the server alive after SIGTERM.
process.channel.unref();
