/** The view state in the URL, and the history of views. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ViewHistory } from '../../../src/explorer/state/view-history.js';
import {
  DEFAULT_VIEW,
  formatViewState,
  isFiltered,
  listEntityIds,
  needSameGraph,
  parseViewState,
  removeIds,
  replaceIds,
} from '../../../src/explorer/state/view-state.js';
import { ENTITY_KINDS, RELATIONSHIP_KINDS, STATUSES } from '../../../src/explorer/state/vocabulary.js';
import { view } from '../fixtures.js';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const some = <T extends string>(all: readonly T[]) => fc.option(fc.subarray([...all]), { nil: null });
const views = fc
  .record({
    around: ids,
    expanded: ids,
    collapsed: ids,
    maxNodes: fc.constantFrom(200, 1000),
    entities: some(ENTITY_KINDS),
    kinds: some(RELATIONSHIP_KINDS),
    status: some(STATUSES),
    from: fc.option(day, { nil: null }),
    to: fc.option(day, { nil: null }),
    selected: fc.option(id, { nil: null }),
    path: fc.option(fc.record({ from: id, to: id, at: fc.nat({ max: 999 }) }), { nil: null }),
  })
  .map(({ from, to, ...rest }) =>
    from && to && from > to ? { ...rest, from: to, to: from } : { ...rest, from, to },
  );

describe('a view', () => {
  it('is equal after formatting and parsing', () => {
    fc.assert(
      fc.property(views, (state) => {
        expect(parseViewState(formatViewState(state))).toEqual(state);
      }),
    );
  });

  it('has no query string if it is the default view', () => {
    expect([formatViewState(DEFAULT_VIEW), parseViewState('')]).toEqual(['', DEFAULT_VIEW]);
  });

  it('ignores invalid parameters', () => {
    expect(
      parseViewState(
        '?around=&around=a&around=a&most=5&kinds=MET.NOPE&from=2024-13-01&to=soon&path=a&selected=',
      ),
    ).toEqual(view({ around: ['a'], kinds: ['MET'] }));
    // Only unknown kinds mean no filter; an empty list matches nothing.
    expect(parseViewState('?kinds=NOPE&status=')).toEqual(view({ status: [] }));
  });

  it('lists its entity ids, and can drop unknown ones', () => {
    const full = view({
      around: ['a', 'b'],
      expanded: ['c'],
      collapsed: ['d'],
      path: { from: 'a', to: 'e', at: 2 },
      selected: 'c',
    });
    expect(listEntityIds(full)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(removeIds(full, new Set(['b', 'c', 'e']))).toEqual(view({ around: ['a'], collapsed: ['d'] }));
    expect(removeIds(full, new Set())).toEqual(full);
  });

  it('can replace ids', () => {
    const ids = new Map([
      ['x', 'a'],
      ['y', null],
    ]);
    expect(
      replaceIds(
        view({
          around: ['x', 'a', 'b'],
          expanded: ['x'],
          collapsed: ['y'],
          path: { from: 'x', to: 'b', at: 1 },
          selected: 'x',
        }),
        ids,
      ),
    ).toEqual(
      view({
        around: ['a', 'b'],
        expanded: ['a'],
        collapsed: ['y'],
        path: { from: 'a', to: 'b', at: 1 },
        selected: 'a',
      }),
    );
  });

  it('needs new data for other entities, but not for filters or the selection', () => {
    const one = view({ around: ['a'], path: { from: 'a', to: 'b', at: 0 } });
    expect(
      needSameGraph(one, { ...one, kinds: ['MET'], selected: 'x', path: { from: 'a', to: 'b', at: 3 } }),
    ).toBe(true);
    expect(needSameGraph(one, { ...one, expanded: ['b'] })).toBe(false);
    expect(needSameGraph(one, { ...one, path: null })).toBe(false);
  });

  it('filters relationships by kind, status and time, but not by kind of entity', () => {
    expect(
      [{}, { entities: [] }, { kinds: [] }, { status: [] }, { to: '2024-01-01' }].map((over) =>
        isFiltered(view(over)),
      ),
    ).toEqual([false, false, true, true, true]);
  });
});

describe('the history', () => {
  const createWindow = () => {
    const stack: { url: string; state: unknown }[] = [{ url: '/', state: null }];
    let at = 0;
    return {
      get location() {
        const [pathname = '', search = ''] = (stack[at]?.url ?? '').split('?');
        return { pathname, search: search && `?${search}` };
      },
      history: {
        get state() {
          return stack[at]?.state;
        },
        pushState(state: unknown, _: string, url: string) {
          stack.splice(at + 1);
          at = stack.push({ url, state }) - 1;
        },
        replaceState(state: unknown, _: string, url: string) {
          stack[at] = { url, state };
        },
        back() {
          at = Math.max(0, at - 1);
        },
      },
    };
  };

  it('goes back step by step, but not beyond this page', () => {
    const history = new ViewHistory(createWindow());
    history.push(view({ selected: 'a' }));
    history.push(view({ selected: 'a' }));
    history.push(view({ selected: 'b' }));
    history.replace(view({ selected: 'c' }));
    expect([history.depth, history.read().selected]).toEqual([2, 'c']);
    expect([history.back(), history.read().selected]).toEqual([true, 'a']);
    expect([history.back(), history.read()]).toEqual([true, DEFAULT_VIEW]);
    expect(history.back()).toBe(false);
  });
});
