/** What an edge stands for: the meeting with both sides, the channel's biography, the act, the office. */

import { isHeld } from '../../drawing/drawing.js';
import { dateWords } from '../../words/date-words.js';
import type { EdgeDetails, MeetingDetails } from '../data/details.js';
import { h } from '../dom.js';
import type { PictureEdge } from '../state/model.js';
import { ACT_NAMES, capital, RELATIONSHIP_NAMES, wordOf } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { bandView } from './band-view.js';
import { evidenceList } from './evidence-list.js';
import { lineSwatch } from './swatch.js';
import { jump } from './told.js';

export function edgeHead(edge: PictureEdge, { loaded, drawn }: Shown, actions: Actions): HTMLElement[] {
  const ends = [loaded.nodes.get(edge.source), loaded.nodes.get(edge.target)].filter(
    (end) => end !== undefined,
  );
  const hidden = !drawn.edges.some(({ id }) => id === edge.id);
  const kind = h(
    'p',
    { class: 'quiet' },
    [capital(RELATIONSHIP_NAMES[edge.kind].one), hidden && 'the filters leave it out of the picture']
      .filter(Boolean)
      .join('; '),
  );
  // A meeting is headed by its own title, and its ends stand in its sides.
  if (edge.kind === 'MET') return [kind];
  return [
    h('h2', { class: 'title' }, lineSwatch(edge.kind, !isHeld(edge)), capital(edge.label)),
    kind,
    h(
      'p',
      { class: 'ends' },
      ...ends.flatMap((end, at) => [at > 0 && h('span', {}, ' – '), jump(end, actions)]),
    ),
  ];
}

export function edgeBody(details: EdgeDetails, shown: Shown, actions: Actions): (HTMLElement | null)[] {
  const { edge, meeting, channel, act, evidence } = details;
  return [
    ...(meeting ? meetingView(meeting, edge, actions) : []),
    act
      ? facts([
          ['What', act.title],
          [
            'Kind',
            [ACT_NAMES[act.event], act.mode, edge.intended && 'only intended'].filter(Boolean).join(', '),
          ],
          ['When', act.date ? dateWords(act.date) : 'no source says'],
          ['About', act.topics.join(', ')],
          ['Note', act.note],
        ])
      : null,
    !meeting && evidence.length > 0
      ? h('section', {}, h('h3', {}, 'Evidence'), evidenceList(evidence, true))
      : null,
    channel ? bandView(channel, shown, actions) : null,
  ];
}

function meetingView(meeting: MeetingDetails, edge: PictureEdge, actions: Actions): (HTMLElement | null)[] {
  return [
    h('h2', { class: 'title' }, lineSwatch('MET', !isHeld(edge)), meeting.title),
    facts([
      [
        'Status',
        `${wordOf(meeting.status)}${meeting.stale ? '; its date has passed, and no source says what became of it' : ''}`,
      ],
      ['When', meeting.date ? dateWords(meeting.date) : 'no source says'],
      ['Before', meeting.previousDate ? `was to be ${dateWords(meeting.previousDate)}` : null],
      ['Where', [meeting.place, meeting.placeCountry?.name].filter(Boolean).join(', ')],
      ['About', meeting.topics.join(', ')],
      ['Note', meeting.note],
    ]),
    h(
      'div',
      { class: 'sides' },
      ...meeting.sides.map(({ role, participants }) =>
        h(
          'section',
          {},
          h('h4', {}, capital(wordOf(role))),
          h(
            'ul',
            {},
            ...participants.map(({ entity, basis }) =>
              h(
                'li',
                {},
                jump(entity, actions),
                basis === 'DELEGATION' && h('small', {}, ' with the delegation'),
              ),
            ),
          ),
        ),
      ),
    ),
    h('section', {}, h('h3', {}, 'Evidence'), evidenceList(meeting.evidence, true)),
  ];
}

function facts(rows: readonly (readonly [string, string | null])[]): HTMLElement {
  return h(
    'dl',
    {},
    ...rows.flatMap(([name, value]) => (value ? [h('dt', {}, name), h('dd', {}, value)] : [])),
  );
}
