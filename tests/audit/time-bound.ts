/** Bounds on durations. They depend on the machine, so only audits check them, and print each measurement. */
import { expect } from 'vitest';

/** Prints the measurement beside its bound, and fails if it is not below. NaN fails, too. */
export function expectWithin(boundMs: number, what: string, measuredMs: number): void {
  const format = (ms: number) => `${Math.round(ms).toLocaleString('en-GB')} ms`;
  process.stdout.write(`${what}: ${format(measuredMs)} (bound: ${format(boundMs)})\n`);
  expect(measuredMs, what).toBeLessThan(boundMs);
}
