/** Who an entity is: names, offices as of the chosen day, whom it met and the paragraph behind each, its channels. */

import { dateWords } from '../../words/date-words.js';
import { periodWords } from '../../words/edge-label.js';
import type { EntityDetails, Evidence, Named, Tenure, ToldAct } from '../data/details.js';
import { h } from '../dom.js';
import { moreText } from '../state/expanding.js';
import type { View } from '../state/view.js';
import { collapsible } from '../state/visible.js';
import { counted, ENTITY_NAMES, wordOf } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { bandView } from './band-view.js';
import { evidenceList } from './evidence-list.js';
import { meetingLink } from './meeting-link.js';
import { entitySwatch } from './swatch.js';
import { ENTITIES, RELATIONSHIPS } from './wording.js';

const MORE_RELATIONSHIPS = { one: 'more relationship', many: 'more relationships' };

/** The head of the panel, which needs no question: at once there when something is selected. */
export function entityHead(id: string, shown: Shown, actions: Actions): HTMLElement[] {
  const node = shown.loaded.nodes.get(id);
  if (!node) return [];
  const more = shown.more.get(id);
  const drawn = shown.byNode.get(id)?.length ?? 0;
  const added = shown.view.expanded.includes(id);
  const fewer = added ? 0 : collapsible(id, shown.view, shown.loaded.edges.values());
  return [
    h('h2', { class: 'title' }, entitySwatch(node.kind), node.name),
    h(
      'p',
      { class: 'quiet' },
      `${ENTITY_NAMES[node.kind].one}, ${counted(node.meetingCount, { one: 'meeting', many: 'meetings' })} held`,
    ),
    h(
      'div',
      { class: 'buttons' },
      more &&
        h(
          'button',
          { type: 'button', class: 'primary', onclick: () => actions.expand(id), title: moreText(more) },
          `Expand: ${counted(more.edges, MORE_RELATIONSHIPS)}`,
        ),
      (added || fewer > 0) &&
        h(
          'button',
          { type: 'button', onclick: () => actions.collapse(id) },
          added ? 'Take back' : `Collapse: hide ${counted(fewer, ENTITIES)}`,
        ),
      h('button', { type: 'button', onclick: () => actions.startPath(id) }, 'Path to …'),
      !isAllAround(id, shown.view) &&
        h('button', { type: 'button', onclick: () => actions.begin(id) }, 'Only its surroundings'),
    ),
    h(
      'p',
      { class: 'quiet' },
      [`${counted(drawn, RELATIONSHIPS)} drawn`, more && `not drawn: ${moreText(more)}`]
        .filter(Boolean)
        .join('; '),
    ),
  ];
}

export function entityBody(details: EntityDetails, shown: Shown, actions: Actions): (HTMLElement | null)[] {
  const { view, loaded } = shown;
  const day = view.to ?? loaded.dataset.asOf;
  const other = details.names.filter(({ kind }) => kind !== 'PRIMARY');
  const { met, unheld, acts, memberships, members, channels } = details;
  return [
    other.length > 0
      ? h(
          'p',
          { class: 'names' },
          ...other.flatMap(({ value, language }, at) => [
            at > 0 && ' · ',
            h('span', { lang: language ?? false, title: language }, value),
          ]),
        )
      : null,
    details.description ? h('p', {}, details.description) : null,
    tenures(
      `Offices and memberships as of ${dateWords(day)}`,
      memberships?.nodes ?? [],
      ({ organization }) => organization,
      actions,
    ),
    met.nodes.length > 0
      ? section(
          'Whom they met',
          met.totalCount,
          met.nodes.map(({ counterpart, meetings }) =>
            h(
              'li',
              {},
              jump(counterpart, actions),
              h(
                'ul',
                { class: 'inner' },
                ...meetings.map(({ meeting, basis }) =>
                  h(
                    'li',
                    {},
                    ...toldMeeting(meeting, shown, actions),
                    basis === 'DELEGATION' && ', with the delegation',
                    evidenceList(meeting.evidence),
                  ),
                ),
              ),
            ),
          ),
        )
      : h(
          'p',
          { class: 'quiet' },
          view.from || view.to ? 'No meeting held in this time.' : 'No meeting held.',
        ),
    unheld.nodes.length > 0
      ? section(
          'Meetings planned, requested or not held',
          unheld.totalCount,
          unheld.nodes.map((meeting) =>
            h('li', {}, ...toldMeeting(meeting, shown, actions), evidenceList(meeting.evidence)),
          ),
        )
      : null,
    acts.nodes.length > 0
      ? section(
          'Acts',
          acts.totalCount,
          acts.nodes.map((act) => h('li', {}, ...toldAct(act, details.id, shown, actions))),
        )
      : null,
    tenures(`Members as of ${dateWords(day)}`, members?.nodes ?? [], ({ member }) => member, actions),
    ...channels.nodes.map((channel) => bandView(channel, shown, actions)),
    details.evidence.length > 0
      ? h('section', {}, h('h3', {}, 'Named'), evidenceList(details.evidence))
      : null,
  ];
}

function isAllAround(id: string, { around, expanded, collapsed, path }: View): boolean {
  return around.length === 1 && around[0] === id && expanded.length + collapsed.length === 0 && !path;
}

function toldMeeting(
  meeting: EntityDetails['unheld']['nodes'][number],
  shown: Shown,
  actions: Actions,
): HTMLElement[] {
  const { date, status, place } = meeting;
  return [
    h('b', {}, date ? dateWords(date) : 'without a date', ' '),
    meetingLink(meeting, shown, actions),
    h(
      'span',
      {},
      [status !== 'HELD' && `, ${wordOf(status)}`, place && `, ${place}`].filter(Boolean).join(''),
    ),
  ];
}

function toldAct(
  act: ToldAct,
  id: string,
  { loaded }: Shown,
  actions: Actions,
): (HTMLElement | string | null)[] {
  const by = act.target.id === id;
  return [
    h('b', {}, act.date ? dateWords(act.date) : 'without a date', ' '),
    loaded.edges.has(act.id)
      ? h('button', { type: 'button', class: 'jump', onclick: () => actions.select(act.id) }, act.title)
      : h('span', {}, act.title),
    `${act.intended ? ', only intended' : ''}, ${by ? 'by' : 'toward'} `,
    jump(by ? act.source : act.target, actions),
    evidenceList(act.evidence),
  ];
}

/** A name that leads to its entity, drawn or not. */
export function jump({ id, name, kind }: Named, { find }: Pick<Actions, 'find'>): HTMLElement {
  return h('button', { type: 'button', class: 'jump', onclick: () => find(id) }, entitySwatch(kind), name);
}

function tenures<T extends Tenure & { readonly evidence: readonly Evidence[] }>(
  title: string,
  items: readonly T[],
  end: (item: T) => Named,
  actions: Actions,
): HTMLElement | null {
  if (items.length === 0) return null;
  return section(
    title,
    items.length,
    items.map((item) =>
      h(
        'li',
        {},
        h('b', {}, item.role ?? 'member'),
        ' ',
        jump(end(item), actions),
        ` ${periodWords(item)}`,
        evidenceList(item.evidence),
      ),
    ),
  );
}

function section(title: string, count: number, items: readonly HTMLElement[]): HTMLElement {
  const rest = count - items.length;
  return h(
    'section',
    {},
    h('h3', {}, title, h('small', { class: 'count' }, ` ${count.toLocaleString('en-GB')}`)),
    h('ul', { class: 'facts' }, ...items),
    rest > 0 && h('p', { class: 'quiet' }, `and ${rest} more`),
  );
}
