/** The concurrency limiter: how many tasks run at once, and what cancelling and waiting do. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { ConcurrencyLimiter } from '../../src/engines/concurrency-limiter.js';
import { createControlledTasks } from '../support/controlled-tasks.js';

it('starts as many tasks as allowed, and another when one finishes', async () => {
  const limiter = new ConcurrencyLimiter({ concurrency: 2, maxQueued: 10 });
  const { begun: started, task, end } = createControlledTasks();
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => limiter.run(task(name)));
  expect([started, limiter.running, limiter.queued]).toEqual([['a', 'b'], 2, 2]);
  end('b', new Error('b failed'));
  await expect(b).rejects.toThrow('b failed');
  await expect.poll(() => started).toEqual(['a', 'b', 'c']);
  end('a');
  expect(await a).toBe('a is over');
  await expect.poll(() => started).toEqual(['a', 'b', 'c', 'd']);
  end('c');
  end('d');
  expect(await Promise.all([c, d])).toEqual(['c is over', 'd is over']);
  await expect.poll(() => [limiter.running, limiter.queued]).toEqual([0, 0]);
});

it('never starts a task that was cancelled while queued, and frees its place in the queue', async () => {
  const limiter = new ConcurrencyLimiter({ concurrency: 1, maxQueued: 1 });
  const { begun: started, task, end } = createControlledTasks();
  const controller = new AbortController();
  const first = limiter.run(task('first'));
  const second = limiter.run(task('second'), controller.signal);
  await expect(limiter.run(task('third'))).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  controller.abort(new Error('cancelled'));
  await expect(second).rejects.toThrow('cancelled');
  expect([limiter.running, limiter.queued]).toEqual([1, 0]);
  const fourth = limiter.run(task('fourth'));
  end('first');
  await first;
  await expect.poll(() => started).toEqual(['first', 'fourth']);
  end('fourth');
  expect(await fourth).toBe('fourth is over');
});

it('keeps the slot of a cancelled task until the task finishes', async () => {
  const limiter = new ConcurrencyLimiter({ concurrency: 1, maxQueued: 1 });
  const { begun: started, task, end } = createControlledTasks();
  const controller = new AbortController();
  const first = limiter.run(task('first'), controller.signal);
  const second = limiter.run(task('second'));
  controller.abort(new Error('cancelled'));
  await expect(first).rejects.toThrow('cancelled');
  expect([started, limiter.running, limiter.queued]).toEqual([['first'], 1, 1]);
  end('first', new Error('ignored'));
  await expect.poll(() => started).toEqual(['first', 'second']);
  end('second');
  await second;
});

it('rejects a task that is queued too long, and never starts it', async () => {
  const limiter = new ConcurrencyLimiter({ concurrency: 1, maxWaitMs: 20 });
  const { begun: started, task, end } = createControlledTasks();
  const first = limiter.run(task('first'));
  await expect(limiter.run(task('second'))).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  expect([started, limiter.running, limiter.queued]).toEqual([['first'], 1, 0]);
  end('first');
  expect(await first).toBe('first is over');
});

it('measures how long all slots have been taken without any task finishing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const limiter = new ConcurrencyLimiter({ concurrency: 1 });
  const { task, end } = createControlledTasks();
  expect(limiter.stalledMs).toBe(0);
  const first = limiter.run(task('first'));
  vi.advanceTimersByTime(50);
  expect(limiter.stalledMs).toBe(50);
  const second = limiter.run(task('second'));
  end('first');
  await first;
  expect(limiter.stalledMs).toBe(0);
  vi.advanceTimersByTime(10);
  expect(limiter.stalledMs).toBe(10);
  end('second');
  await second;
  await expect.poll(() => limiter.stalledMs).toBe(0);
});
