/** The details of the side panel: paths and the selection, or an introduction if nothing is selected. */

import { formatDate } from '../../text/format-date.js';
import { loadEdgeDetails, loadEntityDetails } from '../api/load-details.js';
import { loadLatestMeetings } from '../api/load-latest-meetings.js';
import { RequestError } from '../api/request-error.js';
import type { RunQuery } from '../api/run-query.js';
import { isFiltered } from '../state/view-state.js';
import { formatCount, humanize } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h, setChildren } from './dom.js';
import { edgeBody, edgeHeader } from './edge-panel.js';
import { entityBody, entityHeader } from './entity-panel.js';
import { meetingLink } from './meeting-link.js';
import type { PageModel } from './page-model.js';
import { pathPanel } from './path-panel.js';
import { ENTITIES, MEETINGS, RELATIONSHIPS } from './phrases.js';

export function sidePanel(runQuery: RunQuery, actions: Actions) {
  const path = h('div', {});
  const head = h('div', { class: 'head' });
  const body = h('div', { class: 'body' });
  const scrollButton = (name: string, selector: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        onclick: () => document.querySelector(selector)?.scrollIntoView({ block: 'start' }),
      },
      name,
    );
  const shortcuts = h(
    'p',
    { class: 'only-narrow' },
    scrollButton('To the graph', '.stage'),
    scrollButton('To the list', '.list'),
  );
  const element = h(
    'section',
    { class: 'details', 'aria-label': 'Details', tabindex: 0 },
    shortcuts,
    path,
    head,
    body,
  );
  let bodyKey = '';
  let lastShown: string | null | undefined;

  /** Shows what `load` returns, unless another body was requested meanwhile. */
  const loadBody = async (key: string, load: () => Promise<readonly (HTMLElement | null)[] | null>) => {
    if (key === bodyKey) return;
    bodyKey = key;
    element.scrollTop = 0;
    setChildren(body, h('p', { class: 'quiet' }, 'Loading …'));
    try {
      const parts = await load();
      if (bodyKey === key) setChildren(body, ...(parts ?? [h('p', {}, 'This is no longer in the graph.')]));
    } catch (error) {
      if (bodyKey !== key) return;
      bodyKey = '';
      setChildren(
        body,
        h(
          'p',
          { class: 'wrong' },
          error instanceof RequestError ? error.message : 'The details could not be loaded.',
        ),
      );
    }
  };

  return {
    element,
    update(model: PageModel) {
      const { view, graph } = model;
      setChildren(path, pathPanel(model, actions));
      const nowShown = view.selected ?? (view.path && `${view.path.from} ${view.path.to}`);
      if (lastShown !== undefined && nowShown && nowShown !== lastShown) scrollIntoViewOnMobile(element);
      lastShown = nowShown;
      const id = view.selected;
      const edge = id ? graph.edges.get(id) : undefined;
      if (edge) {
        setChildren(head, ...edgeHeader(edge, model, actions));
        void loadBody(edge.id, async () => {
          const details = await loadEdgeDetails(runQuery, edge);
          return details && edgeBody(details, model, actions);
        });
      } else if (id && graph.nodes.has(id)) {
        setChildren(head, ...entityHeader(id, model, actions));
        void loadBody(JSON.stringify([id, view.from, view.to, view.status]), async () => {
          const details = await loadEntityDetails(runQuery, id, view);
          return details && entityBody(details, model, actions);
        });
      } else {
        setChildren(head, ...(view.path ? [] : intro(model)));
        if (view.path) {
          bodyKey = '';
          setChildren(body);
          return;
        }
        void loadBody(JSON.stringify(['latest', view.from, view.to, view.status]), async () =>
          latestMeetingList(await loadLatestMeetings(runQuery, view), actions),
        );
      }
    },
  };
}

/** On a narrow screen, the details are below the graph. */
function scrollIntoViewOnMobile(element: HTMLElement): void {
  if (!matchMedia('(max-width: 760px)').matches) return;
  const prefersReducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'start', behavior: prefersReducedMotion ? 'auto' : 'smooth' });
}

function intro({ graph, visible, view }: PageModel): HTMLElement[] {
  const { dataset, nodes, truncated } = graph;
  const isWholeGraph = nodes.size === dataset.entities && !truncated && view.around.length === 0;
  const scope = !isWholeGraph
    ? `Part of a graph of ${formatCount(dataset.entities, ENTITIES)}`
    : visible.nodes.length < nodes.size || isFiltered(view)
      ? 'Filtered graph'
      : 'The whole graph';
  return [
    h('h2', { class: 'title' }, 'Who met whom'),
    h(
      'p',
      {},
      `${scope}, as of ${formatDate(dataset.asOf)}: ${formatCount(visible.nodes.length, ENTITIES)}, ${formatCount(visible.edges.length, RELATIONSHIPS)}. `,
      `The data has ${formatCount(dataset.meetings, MEETINGS)} from ${formatCount(dataset.sources, { one: 'source', many: 'sources' })}.`,
    ),
    h(
      'p',
      { class: 'quiet' },
      'Select an entity or a line to see its details and sources. ',
      h(
        'span',
        { class: 'keys' },
        ...KEYBOARD_HELP.flatMap(([key, effect]) => [h('kbd', {}, key), ` ${effect} `]),
      ),
    ),
  ];
}

const KEYBOARD_HELP = [
  ['/', 'searches,'],
  ['← ↑ → ↓', 'move,'],
  ['Enter', 'expands,'],
  ['Esc', 'goes back.'],
] as const;

function latestMeetingList(
  { nodes, totalCount }: Awaited<ReturnType<typeof loadLatestMeetings>>,
  actions: Actions,
): HTMLElement[] {
  if (nodes.length === 0) return [];
  return [
    h(
      'section',
      {},
      h('h3', {}, 'Latest meetings'),
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
              [
                meeting.date && formatDate(meeting.date),
                meeting.status !== 'HELD' && humanize(meeting.status),
              ]
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
