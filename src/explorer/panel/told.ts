/** Entities, meetings and acts as items of the panel's lists: each leads to where it is drawn. */
import { dateWords } from '../../words/date-words.js';
import type { Named, ToldAct, ToldMeeting } from '../data/details.js';
import { type Child, h } from '../dom.js';
import { wordOf } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { evidenceList } from './evidence-list.js';
import { meetingLink } from './meeting-link.js';
import { entitySwatch } from './swatch.js';

/** A name that leads to its entity, drawn or not. */
export function jump({ id, name, kind }: Named, { find }: Pick<Actions, 'find'>): HTMLElement {
  return h('button', { type: 'button', class: 'jump', onclick: () => find(id) }, entitySwatch(kind), name);
}

/** When, which, what became of it unless it was held, where, and the paragraph behind it. */
export function toldMeeting(meeting: ToldMeeting, actions: Actions, basis?: string): HTMLElement {
  const { date, status, place } = meeting;
  return h(
    'li',
    {},
    when(date),
    meetingLink(meeting, actions),
    h(
      'span',
      {},
      [status !== 'HELD' && wordOf(status), place, basis === 'DELEGATION' && 'with the delegation']
        .filter(Boolean)
        .map((part) => `, ${part}`)
        .join(''),
    ),
    evidenceList(meeting.evidence),
  );
}

/** When, what it was, of which kind, by or toward whom, and the paragraph behind it. */
export function toldAct(act: ToldAct, id: string, { loaded }: Shown, actions: Actions): HTMLElement {
  const by = act.target.id === id;
  return h(
    'li',
    {},
    when(act.date),
    loaded.edges.has(act.id)
      ? h('button', { type: 'button', class: 'jump', onclick: () => actions.select(act.id) }, act.title)
      : h('span', {}, act.title),
    h(
      'p',
      { class: 'quiet' },
      [wordOf(act.event), act.intended && 'only intended', by ? 'by ' : 'toward '].filter(Boolean).join(', '),
      jump(by ? act.source : act.target, actions),
    ),
    evidenceList(act.evidence),
  );
}

function when(date: string | null): Child {
  return h('b', {}, date ? dateWords(date) : 'without a date', ' ');
}
