/** Statements of one text: the first goes alone, until it is well over. */
import { expect, it } from 'vitest';
import { PlanCacheWarmer } from '../../src/engines/neo4j/plan-cache-warmer.js';
import { createControlledTasks } from '../support/controlled-tasks.js';

it('lets the others of the text go when the first is well over, and those of other texts at once', async () => {
  const alone = new PlanCacheWarmer();
  const { begun, task, end } = createControlledTasks();
  const [a, b, c, d] = [
    alone.run('one', task('a')),
    alone.run('one', task('b')),
    alone.run('two', task('c')),
    alone.run('one', task('d')),
  ];
  expect(begun).toEqual(['a', 'c']);
  end('a');
  await expect.poll(() => begun).toEqual(['a', 'c', 'b', 'd']);
  for (const name of 'bcd') end(name);
  expect(await Promise.all([a, b, c, d])).toEqual(['a is over', 'b is over', 'c is over', 'd is over']);
  const e = alone.run('one', task('e'));
  const f = alone.run('one', task('f'));
  expect(begun.slice(4)).toEqual(['e', 'f']);
  end('e');
  end('f');
  await Promise.all([e, f]);
});

it('lets the next one go first where the first failed, and lets go who gives up', async () => {
  const alone = new PlanCacheWarmer();
  const { begun, task, end } = createControlledTasks();
  const giving = new AbortController();
  const [a, b, c, d] = [
    alone.run('one', task('a')),
    alone.run('one', task('b')),
    alone.run('one', task('c'), giving.signal),
    alone.run('one', task('d')),
  ];
  giving.abort(new Error('given up'));
  await expect(c).rejects.toThrow('given up');
  end('a', new Error('a failed'));
  await expect(a).rejects.toThrow('a failed');
  await expect.poll(() => begun).toEqual(['a', 'b']);
  end('b');
  await expect.poll(() => begun).toEqual(['a', 'b', 'd']);
  end('d');
  expect(await Promise.all([b, d])).toEqual(['b is over', 'd is over']);
});

it('begins anew when it is told to forget', async () => {
  const alone = new PlanCacheWarmer();
  const { begun, task, end } = createControlledTasks();
  const a = alone.run('one', task('a'));
  alone.clear();
  const b = alone.run('one', task('b'));
  const c = alone.run('one', task('c'));
  end('a');
  await a;
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  end('c');
  await Promise.all([b, c]);
});
