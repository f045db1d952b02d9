/** Lets a deadline pass when the test decides, however slow the machine is. */
import { vi } from 'vitest';

/** Runs `action` with a fake setTimeout. `passTime` fires the timers that are due after that many milliseconds. */
export async function withFakeTimeouts<T>(
  action: (passTime: (ms: number) => void) => Promise<T>,
): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    return await action((ms) => void vi.advanceTimersByTime(ms));
  } finally {
    vi.useRealTimers();
  }
}
