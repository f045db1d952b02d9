/** Turns: how many run at once, who leaves, and who is never begun. */
import { expect, it } from 'vitest';
import { ConcurrencyLimiter } from '../../src/engines/concurrency-limiter.js';
import { createControlledTasks } from '../support/controlled-tasks.js';

it('begins as many as it may at once, and each next one when one is over', async () => {
  const turns = new ConcurrencyLimiter({ concurrency: 2, maxQueued: 10 });
  const { begun, task, end } = createControlledTasks();
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => turns.run(task(name)));
  expect([begun, turns.running, turns.queued]).toEqual([['a', 'b'], 2, 2]);
  end('b', new Error('b failed'));
  await expect(b).rejects.toThrow('b failed');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  end('a');
  expect(await a).toBe('a is over');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd']);
  end('c');
  end('d');
  expect(await Promise.all([c, d])).toEqual(['c is over', 'd is over']);
  await expect.poll(() => [turns.running, turns.queued]).toEqual([0, 0]);
});

it('never begins what gave up while it waited, and makes room for another', async () => {
  const turns = new ConcurrencyLimiter({ concurrency: 1, maxQueued: 1 });
  const { begun, task, end } = createControlledTasks();
  const giving = new AbortController();
  const first = turns.run(task('first'));
  const second = turns.run(task('second'), giving.signal);
  await expect(turns.run(task('third'))).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  giving.abort(new Error('given up'));
  await expect(second).rejects.toThrow('given up');
  expect([turns.running, turns.queued]).toEqual([1, 0]);
  const fourth = turns.run(task('fourth'));
  end('first');
  await first;
  await expect.poll(() => begun).toEqual(['first', 'fourth']);
  end('fourth');
  expect(await fourth).toBe('fourth is over');
});

it('keeps the place of what gave up after it was begun until it is over', async () => {
  const turns = new ConcurrencyLimiter({ concurrency: 1, maxQueued: 1 });
  const { begun, task, end } = createControlledTasks();
  const giving = new AbortController();
  const first = turns.run(task('first'), giving.signal);
  const second = turns.run(task('second'));
  giving.abort(new Error('given up'));
  await expect(first).rejects.toThrow('given up');
  expect([begun, turns.running, turns.queued]).toEqual([['first'], 1, 1]);
  end('first', new Error('of which nobody is told'));
  await expect.poll(() => begun).toEqual(['first', 'second']);
  end('second');
  await second;
});

it('lets nobody wait longer than that, and never begins what waited too long', async () => {
  const turns = new ConcurrencyLimiter({ concurrency: 1, maxWaitMs: 20 });
  const { begun, task, end } = createControlledTasks();
  const first = turns.run(task('first'));
  await expect(turns.run(task('second'))).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  expect([begun, turns.running, turns.queued]).toEqual([['first'], 1, 0]);
  end('first');
  expect(await first).toBe('first is over');
});

it('tells for how long none was over while all places are taken', async () => {
  const turns = new ConcurrencyLimiter({ concurrency: 1 });
  const { task, end } = createControlledTasks();
  expect(turns.stalledMs).toBe(0);
  const first = turns.run(task('first'));
  const begun = turns.stalledMs;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(turns.stalledMs - begun).toBeGreaterThanOrEqual(45);
  const second = turns.run(task('second'));
  end('first');
  await first;
  expect(turns.stalledMs).toBeLessThan(45);
  end('second');
  await second;
  await expect.poll(() => turns.stalledMs).toBe(0);
});
