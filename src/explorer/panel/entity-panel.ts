/** Who an entity is: names, offices as of the chosen day, its meetings, acts and channels, and the paragraph behind each. */

import { dateWords } from '../../words/date-words.js';
import { periodWords } from '../../words/edge-label.js';
import type { Encounter, EntityDetails, Named, Tenure } from '../data/details.js';
import { h } from '../dom.js';
import { moreText } from '../state/expanding.js';
import type { View } from '../state/view.js';
import { collapsible } from '../state/visible.js';
import { capital, counted, ENTITY_NAMES } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { bandView } from './band-view.js';
import { evidenceList } from './evidence-list.js';
import { section } from './section.js';
import { entitySwatch } from './swatch.js';
import { headed, jump, toldAct, toldMeeting } from './told.js';
import { ENTITIES, MEETINGS, OTHERS, RELATIONSHIPS } from './wording.js';

const MORE_RELATIONSHIPS = { one: 'more relationship', many: 'more relationships' };
const MORE_MEETINGS = { one: 'more meeting', many: 'more meetings' };

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
      `${capital(ENTITY_NAMES[node.kind].one)}, ${counted(node.meetingCount, MEETINGS)} held`,
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
  const day = dateWords(view.to ?? loaded.dataset.asOf);
  const inTime = view.from !== null || view.to !== null;
  const other = details.names.filter(({ kind }) => kind !== 'PRIMARY');
  const { held, met, unheld, acts, memberships, members, channels } = details;
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
    memberships
      ? tenures(
          `Offices and memberships as of ${day}`,
          memberships,
          ({ organization }) => organization,
          actions,
        )
      : null,
    section({
      title: 'Whom they met',
      count: met.totalCount,
      told: `${counted(held.totalCount, MEETINGS)} held, with ${counted(met.totalCount, OTHERS)}`,
      undated: inTime ? held.undatedCount : 0,
      items: met.nodes.map((encounter) => encounterItem(encounter, actions)),
    }) ?? h('p', { class: 'quiet' }, inTime ? 'No meeting held in this time.' : 'No meeting held.'),
    section({
      title: 'Meetings planned, requested or not held',
      count: unheld.totalCount,
      undated: inTime ? unheld.undatedCount : 0,
      items: unheld.nodes.map((meeting) => toldMeeting(meeting, actions)),
    }),
    section({
      title: 'Acts',
      count: acts.totalCount,
      undated: inTime ? acts.undatedCount : 0,
      items: acts.nodes.map((act) => toldAct(act, details.id, shown, actions)),
    }),
    members ? tenures(`Members as of ${day}`, members, ({ member }) => member, actions) : null,
    ...channels.nodes.map((channel) => bandView(channel, shown, actions)),
    channels.totalCount > channels.nodes.length
      ? h('p', { class: 'quiet' }, `and ${channels.totalCount - channels.nodes.length} more channels`)
      : null,
    details.evidence.length > 0
      ? h('section', {}, h('h3', {}, 'Named'), evidenceList(details.evidence, true))
      : null,
  ];
}

function encounterItem({ counterpart, meetingCount, meetings }: Encounter, actions: Actions): HTMLElement {
  const rest = meetingCount - meetings.length;
  return h(
    'li',
    {},
    jump(counterpart, actions),
    h(
      'ul',
      { class: 'inner' },
      ...meetings.map(({ meeting, basis }) => toldMeeting(meeting, actions, basis)),
      rest > 0 && h('li', { class: 'quiet' }, `and ${counted(rest, MORE_MEETINGS)}`),
    ),
  );
}

function tenures<T extends Tenure>(
  title: string,
  { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly T[] },
  end: (item: T) => Named,
  actions: Actions,
): HTMLElement | null {
  return section({
    title,
    count: totalCount,
    items: nodes.map((item) =>
      h(
        'li',
        {},
        headed(item.role ?? 'member', [periodWords(item)]),
        jump(end(item), actions),
        evidenceList(item.evidence),
      ),
    ),
  });
}

function isAllAround(id: string, { around, expanded, collapsed, path }: View): boolean {
  return around.length === 1 && around[0] === id && expanded.length + collapsed.length === 0 && !path;
}
