/** Lists the paths between two entities as sentences. The chosen one is highlighted in the graph. */

import { isFiltered } from '../state/view-state.js';
import { ENTITY_NAMES } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h } from './dom.js';
import type { PageModel } from './page-model.js';

export function pathPanel({ view, graph }: PageModel, { changeView }: Actions): HTMLElement | null {
  const { path } = view;
  const { paths: found, nodes } = graph;
  if (!path || !found) return null;
  const names = [path.from, path.to].map((id) => nodes.get(id)?.name ?? '?');
  const notCrossed = found.notCrossed.map((kind) => ENTITY_NAMES[kind].many).join(', ');
  return h(
    'section',
    { class: 'paths', 'aria-label': 'Paths' },
    h(
      'h2',
      { class: 'title' },
      `Paths from ${names[0]} to ${names[1]}`,
      h('button', { type: 'button', class: 'plain', onclick: () => changeView({ path: null }) }, 'Close'),
    ),
    found.paths.length === 0
      ? h(
          'p',
          {},
          `No path within ${found.searchedLength} steps${isFiltered(view) ? ' with these filters. Try without them' : ''}.`,
        )
      : h(
          'ol',
          { class: 'ways' },
          ...found.paths.map(({ sentence, length }, at) =>
            h(
              'li',
              {},
              h(
                'button',
                {
                  type: 'button',
                  'aria-pressed': String(at === path.at),
                  onclick: () => changeView({ path: { ...path, at }, selected: null }),
                },
                h('small', {}, `${length} ${length === 1 ? 'step' : 'steps'}`),
                sentence,
              ),
            ),
          ),
        ),
    found.truncated &&
      h('p', { class: 'quiet' }, 'There are more paths. Filter by kind or time to narrow them down.'),
    notCrossed !== '' && h('p', { class: 'quiet' }, `Paths do not pass through ${notCrossed}.`),
  );
}
