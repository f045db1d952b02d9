/** The side panel: what is selected, or what the picture is; above the list of what is drawn. */

import { dateWords } from '../../words/date-words.js';
import { edgeDetails, entityDetails } from '../data/details.js';
import { latestMeetings } from '../data/latest.js';
import { type Ask, Trouble } from '../data/transport.js';
import { h, put } from '../dom.js';
import { isFiltered } from '../state/view.js';
import { counted, wordOf } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { edgeBody, edgeHead } from './edge-panel.js';
import { entityBody, entityHead } from './entity-panel.js';
import { meetingLink } from './meeting-link.js';
import { pathPanel } from './path-panel.js';
import { ENTITIES, MEETINGS, RELATIONSHIPS } from './wording.js';

export function sidePanel(ask: Ask, actions: Actions) {
  const path = h('div', {});
  const head = h('div', { class: 'head' });
  const body = h('div', { class: 'body' });
  const up = (name: string, selector: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        onclick: () => document.querySelector(selector)?.scrollIntoView({ block: 'start' }),
      },
      name,
    );
  const ways = h('p', { class: 'only-narrow' }, up('To the picture', '.stage'), up('To the list', '.list'));
  const element = h(
    'section',
    { class: 'details', 'aria-label': 'Details', tabindex: 0 },
    ways,
    path,
    head,
    body,
  );
  let bodyOf = '';
  let looked: string | null | undefined;

  /** The answer to one question, unless another has been asked by then. */
  const fill = async (key: string, load: () => Promise<readonly (HTMLElement | null)[] | null>) => {
    if (key === bodyOf) return;
    bodyOf = key;
    element.scrollTop = 0;
    put(body, h('p', { class: 'quiet' }, 'Asking …'));
    try {
      const parts = await load();
      if (bodyOf === key) put(body, ...(parts ?? [h('p', {}, 'The graph does not have it any more.')]));
    } catch (error) {
      if (bodyOf !== key) return;
      bodyOf = '';
      put(
        body,
        h(
          'p',
          { class: 'wrong' },
          error instanceof Trouble ? error.message : 'The details could not be read.',
        ),
      );
    }
  };

  return {
    element,
    update(shown: Shown) {
      const { view, loaded } = shown;
      put(path, pathPanel(shown, actions));
      const looks = view.selected ?? (view.path && `${view.path.from} ${view.path.to}`);
      if (looked !== undefined && looks && looks !== looked) bringIntoView(element);
      looked = looks;
      const id = view.selected;
      const edge = id ? loaded.edges.get(id) : undefined;
      if (edge) {
        put(head, ...edgeHead(edge, shown, actions));
        void fill(edge.id, async () => {
          const details = await edgeDetails(ask, edge);
          return details && edgeBody(details, shown, actions);
        });
      } else if (id && loaded.nodes.has(id)) {
        put(head, ...entityHead(id, shown, actions));
        void fill(JSON.stringify([id, view.from, view.to, view.status]), async () => {
          const details = await entityDetails(ask, id, view);
          return details && entityBody(details, shown, actions);
        });
      } else {
        put(head, ...(view.path ? [] : intro(shown)));
        if (view.path) {
          bodyOf = '';
          put(body);
          return;
        }
        void fill(JSON.stringify(['latest', view.from, view.to, view.status]), async () =>
          latest(await latestMeetings(ask, view), actions),
        );
      }
    },
  };
}

/** On a narrow screen the details lie below the picture, and above the list. */
function bringIntoView(element: HTMLElement): void {
  if (!matchMedia('(max-width: 760px)').matches) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}

function intro({ loaded, drawn, view }: Shown): HTMLElement[] {
  const { dataset, nodes, truncated } = loaded;
  const all = nodes.size === dataset.entities && !truncated && view.around.length === 0;
  return [
    h('h2', { class: 'title' }, 'Who met whom'),
    h(
      'p',
      {},
      `${!all ? `A part of a graph of ${counted(dataset.entities, ENTITIES)}` : drawn.nodes.length < nodes.size || isFiltered(view) ? 'What the filters let through' : 'The whole graph'}, as of ${dateWords(dataset.asOf)}: `,
      `${counted(drawn.nodes.length, ENTITIES)}, ${counted(drawn.edges.length, RELATIONSHIPS)}; ${counted(dataset.meetings, MEETINGS)} in all, from ${counted(dataset.sources, { one: 'source', many: 'sources' })}.`,
    ),
    h(
      'p',
      { class: 'quiet' },
      'Choose an entity or a line to read what stands behind it. ',
      h('span', { class: 'keys' }, ...KEYS.flatMap(([key, does]) => [h('kbd', {}, key), ` ${does} `])),
    ),
  ];
}

const KEYS = [
  ['/', 'searches,'],
  ['← ↑ → ↓', 'walk,'],
  ['Enter', 'expands,'],
  ['Esc', 'goes back.'],
] as const;

function latest(
  { nodes, totalCount }: Awaited<ReturnType<typeof latestMeetings>>,
  actions: Actions,
): HTMLElement[] {
  if (nodes.length === 0) return [];
  return [
    h(
      'section',
      {},
      h('h3', {}, 'Meetings, latest first'),
      h(
        'ul',
        { class: 'latest' },
        ...nodes.map((meeting) =>
          h(
            'li',
            {},
            h(
              'small',
              {},
              [meeting.date && dateWords(meeting.date), meeting.status !== 'HELD' && wordOf(meeting.status)]
                .filter(Boolean)
                .join(', '),
            ),
            meetingLink(meeting, actions),
          ),
        ),
      ),
      totalCount > nodes.length && h('p', { class: 'quiet' }, `and ${totalCount - nodes.length} more`),
    ),
  ];
}
