/** The ways between two entities, each as a sentence; the one that is chosen is lit in the picture. */

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
      `From ${names[0]} to ${names[1]}`,
      h('button', { type: 'button', class: 'plain', onclick: () => changeView({ path: null }) }, 'Close'),
    ),
    found.paths.length === 0
      ? h(
          'p',
          {},
          `There is no way of at most ${found.searchedLength} steps${view.kinds || view.status || view.from || view.to ? ' that the filters let through; try without them' : ''}.`,
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
    found.truncated && h('p', { class: 'quiet' }, 'There are more; filters by kind or time make them fewer.'),
    notCrossed !== '' && h('p', { class: 'quiet' }, `Not crossed on the way: ${notCrossed}.`),
  );
}
