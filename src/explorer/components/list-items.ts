/** List items for entities, meetings and acts, with links to the graph. */
import { formatDate } from '../../text/format-date.js';
import type { ActSummary, EntityReference, MeetingSummary } from '../api/details-types.js';
import { ACT_NAMES, humanize } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { type Child, h } from './dom.js';
import { evidenceList } from './evidence-list.js';
import { meetingLink } from './meeting-link.js';
import type { PageModel } from './page-model.js';
import { entitySwatch } from './swatch.js';

/** A button that shows the entity in the graph. */
export function entityLink(
  { id, name, kind }: EntityReference,
  { reveal }: Pick<Actions, 'reveal'>,
): HTMLElement {
  return h('button', { type: 'button', class: 'jump', onclick: () => reveal(id) }, entitySwatch(kind), name);
}

/** A meeting: date, status unless held, place, title and evidence. */
export function meetingItem(meeting: MeetingSummary, actions: Actions, basis?: string): HTMLElement {
  const { date, status, place } = meeting;
  return h(
    'li',
    {},
    datedHeading(date, [
      status !== 'HELD' && humanize(status),
      place,
      basis === 'DELEGATION' && 'with the delegation',
    ]),
    meetingLink(meeting, actions),
    evidenceList(meeting.evidence),
  );
}

/** An act as seen from one of its ends: date, kind, other end, title and evidence. */
export function actItem(act: ActSummary, id: string, { graph }: PageModel, actions: Actions): HTMLElement {
  const isTarget = act.target.id === id;
  return h(
    'li',
    {},
    datedHeading(
      act.date,
      [ACT_NAMES[act.event], act.intended && 'intended only', isTarget ? 'by ' : 'toward '],
      entityLink(isTarget ? act.source : act.target, actions),
    ),
    graph.edges.has(act.id)
      ? h('button', { type: 'button', class: 'jump', onclick: () => actions.select(act.id) }, act.title)
      : act.title,
    evidenceList(act.evidence),
  );
}

/** Example: "14 Jan 2025 · planned · Beijing". */
function datedHeading(
  date: string | null,
  parts: readonly (string | null | false)[],
  end?: Child,
): HTMLElement {
  return itemHeading(date ? formatDate(date) : 'without a date', parts, end);
}

export function itemHeading(
  head: string,
  parts: readonly (string | null | false)[],
  end?: Child,
): HTMLElement {
  const labels = parts.filter(Boolean).map((part) => ` · ${part}`);
  return h('p', {}, h('b', {}, head), h('span', { class: 'quiet' }, labels.join('')), end);
}
