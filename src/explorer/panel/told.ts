/** Entities, meetings and acts as items of the panel's lists: each leads to where it is drawn. */
import { dateWords } from '../../words/date-words.js';
import type { Named, ToldAct, ToldMeeting } from '../data/details.js';
import { type Child, h } from '../dom.js';
import { ACT_NAMES, wordOf } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { evidenceList } from './evidence-list.js';
import { meetingLink } from './meeting-link.js';
import { entitySwatch } from './swatch.js';

/** A name that leads to its entity, drawn or not. */
export function jump({ id, name, kind }: Named, { find }: Pick<Actions, 'find'>): HTMLElement {
  return h('button', { type: 'button', class: 'jump', onclick: () => find(id) }, entitySwatch(kind), name);
}

/** When, what became of it unless it was held, and where; then its title, and the paragraph behind it. */
export function toldMeeting(meeting: ToldMeeting, actions: Actions, basis?: string): HTMLElement {
  const { date, status, place } = meeting;
  return h(
    'li',
    {},
    when(date, [status !== 'HELD' && wordOf(status), place, basis === 'DELEGATION' && 'with the delegation']),
    meetingLink(meeting, actions),
    evidenceList(meeting.evidence),
  );
}

/** When, of which kind, and by or toward whom; then what it was, and the paragraph behind it. */
export function toldAct(act: ToldAct, id: string, { loaded }: Shown, actions: Actions): HTMLElement {
  const by = act.target.id === id;
  return h(
    'li',
    {},
    when(
      act.date,
      [ACT_NAMES[act.event], act.intended && 'only intended', by ? 'by ' : 'toward '],
      jump(by ? act.source : act.target, actions),
    ),
    loaded.edges.has(act.id)
      ? h('button', { type: 'button', class: 'jump', onclick: () => actions.select(act.id) }, act.title)
      : act.title,
    evidenceList(act.evidence),
  );
}

/** "14 Jan 2025 · planned · Beijing" */
function when(date: string | null, parts: readonly (string | null | false)[], end?: Child): HTMLElement {
  return headed(date ? dateWords(date) : 'without a date', parts, end);
}

export function headed(head: string, parts: readonly (string | null | false)[], end?: Child): HTMLElement {
  const told = parts.filter(Boolean).map((part) => ` · ${part}`);
  return h('p', {}, h('b', {}, head), h('span', { class: 'quiet' }, told.join('')), end);
}
