/** The plan cache warmer: of statements with one text the first runs before the others start. */
import { expect, it } from 'vitest';
import { PlanCacheWarmer } from '../../src/engines/neo4j/plan-cache-warmer.js';
import { createControlledTasks } from '../support/controlled-tasks.js';

it('starts the others of a text when the first has succeeded, and other texts at once', async () => {
  const warmer = new PlanCacheWarmer();
  const { begun: started, task, end } = createControlledTasks();
  const [a, b, c, d] = [
    warmer.run('one', task('a')),
    warmer.run('one', task('b')),
    warmer.run('two', task('c')),
    warmer.run('one', task('d')),
  ];
  expect(started).toEqual(['a', 'c']);
  end('a');
  await expect.poll(() => started).toEqual(['a', 'c', 'b', 'd']);
  for (const name of 'bcd') end(name);
  expect(await Promise.all([a, b, c, d])).toEqual(['a is over', 'b is over', 'c is over', 'd is over']);
  const e = warmer.run('one', task('e'));
  const f = warmer.run('one', task('f'));
  expect(started.slice(4)).toEqual(['e', 'f']);
  end('e');
  end('f');
  await Promise.all([e, f]);
});

it('lets the next one run first if the first failed, and rejects a cancelled one at once', async () => {
  const warmer = new PlanCacheWarmer();
  const { begun: started, task, end } = createControlledTasks();
  const controller = new AbortController();
  const [a, b, c, d] = [
    warmer.run('one', task('a')),
    warmer.run('one', task('b')),
    warmer.run('one', task('c'), controller.signal),
    warmer.run('one', task('d')),
  ];
  controller.abort(new Error('cancelled'));
  await expect(c).rejects.toThrow('cancelled');
  end('a', new Error('a failed'));
  await expect(a).rejects.toThrow('a failed');
  await expect.poll(() => started).toEqual(['a', 'b']);
  end('b');
  await expect.poll(() => started).toEqual(['a', 'b', 'd']);
  end('d');
  expect(await Promise.all([b, d])).toEqual(['b is over', 'd is over']);
});

it('starts again after it is cleared', async () => {
  const warmer = new PlanCacheWarmer();
  const { begun: started, task, end } = createControlledTasks();
  const a = warmer.run('one', task('a'));
  warmer.clear();
  const b = warmer.run('one', task('b'));
  const c = warmer.run('one', task('c'));
  end('a');
  await a;
  expect(started).toEqual(['a', 'b']);
  end('b');
  await expect.poll(() => started).toEqual(['a', 'b', 'c']);
  end('c');
  await Promise.all([b, c]);
});
