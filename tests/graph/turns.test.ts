/** Turns: how many run at once, who leaves, and who is never begun. */
import { expect, it } from 'vitest';
import { Turns } from '../../src/graph/turns.js';
import { tasks } from '../support/tasks.js';

it('begins as many as it may at once, and each next one when one is over', async () => {
  const turns = new Turns({ atOnce: 2, mostWaiting: 10 });
  const { begun, task, end } = tasks();
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => turns.take(task(name)));
  expect([begun, turns.running, turns.waiting]).toEqual([['a', 'b'], 2, 2]);
  end('b', new Error('b failed'));
  await expect(b).rejects.toThrow('b failed');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  end('a');
  expect(await a).toBe('a is over');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd']);
  end('c');
  end('d');
  expect(await Promise.all([c, d])).toEqual(['c is over', 'd is over']);
  await expect.poll(() => [turns.running, turns.waiting]).toEqual([0, 0]);
});

it('never begins what gave up while it waited, and makes room for another', async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 1 });
  const { begun, task, end } = tasks();
  const giving = new AbortController();
  const first = turns.take(task('first'));
  const second = turns.take(task('second'), giving.signal);
  await expect(turns.take(task('third'))).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  giving.abort(new Error('given up'));
  await expect(second).rejects.toThrow('given up');
  expect([turns.running, turns.waiting]).toEqual([1, 0]);
  const fourth = turns.take(task('fourth'));
  end('first');
  await first;
  await expect.poll(() => begun).toEqual(['first', 'fourth']);
  end('fourth');
  expect(await fourth).toBe('fourth is over');
});

it('keeps the place of what gave up after it was begun until it is over', async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 1 });
  const { begun, task, end } = tasks();
  const giving = new AbortController();
  const first = turns.take(task('first'), giving.signal);
  const second = turns.take(task('second'));
  giving.abort(new Error('given up'));
  await expect(first).rejects.toThrow('given up');
  expect([begun, turns.running, turns.waiting]).toEqual([['first'], 1, 1]);
  end('first', new Error('of which nobody is told'));
  await expect.poll(() => begun).toEqual(['first', 'second']);
  end('second');
  await second;
});

it('lets nobody wait longer than that, and never begins what waited too long', async () => {
  const turns = new Turns({ atOnce: 1, longestWaitMs: 20 });
  const { begun, task, end } = tasks();
  const first = turns.take(task('first'));
  await expect(turns.take(task('second'))).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  expect([begun, turns.running, turns.waiting]).toEqual([['first'], 1, 0]);
  end('first');
  expect(await first).toBe('first is over');
});

it('tells for how long none was over while all places are taken', async () => {
  const turns = new Turns({ atOnce: 1 });
  const { task, end } = tasks();
  expect(turns.stuckMs).toBe(0);
  const first = turns.take(task('first'));
  const begun = turns.stuckMs;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(turns.stuckMs - begun).toBeGreaterThanOrEqual(45);
  const second = turns.take(task('second'));
  end('first');
  await first;
  expect(turns.stuckMs).toBeLessThan(45);
  end('second');
  await second;
  await expect.poll(() => turns.stuckMs).toBe(0);
});
