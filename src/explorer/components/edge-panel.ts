/** Details of an edge: a meeting with its sides, a channel, an act or a membership. */

import { isHeld } from '../../drawing/drawing.js';
import { formatDate } from '../../text/format-date.js';
import type { EdgeDetails, MeetingDetails } from '../api/details-types.js';
import type { SubgraphEdge } from '../state/subgraph.js';
import { ACT_NAMES, capitalize, humanize, RELATIONSHIP_NAMES } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { channelTimeline } from './channel-timeline.js';
import { h } from './dom.js';
import { evidenceList } from './evidence-list.js';
import { entityLink } from './list-items.js';
import type { PageModel } from './page-model.js';
import { edgeSwatch } from './swatch.js';

export function edgeHeader(
  edge: SubgraphEdge,
  { graph, visible }: PageModel,
  actions: Actions,
): HTMLElement[] {
  const ends = [graph.nodes.get(edge.source), graph.nodes.get(edge.target)].filter(
    (end) => end !== undefined,
  );
  const isHidden = !visible.edges.some(({ id }) => id === edge.id);
  const kind = h(
    'p',
    { class: 'quiet' },
    [capitalize(RELATIONSHIP_NAMES[edge.kind].one), isHidden && 'hidden by filters']
      .filter(Boolean)
      .join('; '),
  );
  // A meeting has its own title, and its participants are listed by side.
  if (edge.kind === 'MET') return [kind];
  return [
    h('h2', { class: 'title' }, edgeSwatch(edge.kind, !isHeld(edge)), capitalize(edge.label)),
    kind,
    h(
      'p',
      { class: 'ends' },
      ...ends.flatMap((end, at) => [at > 0 && h('span', {}, ' – '), entityLink(end, actions)]),
    ),
  ];
}

export function edgeBody(details: EdgeDetails, model: PageModel, actions: Actions): (HTMLElement | null)[] {
  const { edge, meeting, channel, act, evidence } = details;
  return [
    ...(meeting ? meetingDetails(meeting, edge, actions) : []),
    act
      ? definitionList([
          ['What', act.title],
          [
            'Kind',
            [ACT_NAMES[act.event], act.mode, edge.intended && 'intended only'].filter(Boolean).join(', '),
          ],
          ['When', act.date ? formatDate(act.date) : 'no source gives a date'],
          ['About', act.topics.join(', ')],
          ['Note', act.note],
        ])
      : null,
    !meeting && evidence.length > 0
      ? h('section', {}, h('h3', {}, 'Evidence'), evidenceList(evidence, true))
      : null,
    channel ? channelTimeline(channel, model, actions) : null,
  ];
}

function meetingDetails(
  meeting: MeetingDetails,
  edge: SubgraphEdge,
  actions: Actions,
): (HTMLElement | null)[] {
  return [
    h('h2', { class: 'title' }, edgeSwatch('MET', !isHeld(edge)), meeting.title),
    definitionList([
      [
        'Status',
        `${humanize(meeting.status)}${meeting.stale ? '; its date has passed without any report of it' : ''}`,
      ],
      ['When', meeting.date ? formatDate(meeting.date) : 'no source gives a date'],
      ['Previous date', meeting.previousDate ? formatDate(meeting.previousDate) : null],
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
          h('h4', {}, capitalize(humanize(role))),
          h(
            'ul',
            {},
            ...participants.map(({ entity, basis }) =>
              h(
                'li',
                {},
                entityLink(entity, actions),
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

function definitionList(rows: readonly (readonly [string, string | null])[]): HTMLElement {
  return h(
    'dl',
    {},
    ...rows.flatMap(([name, value]) => (value ? [h('dt', {}, name), h('dd', {}, value)] : [])),
  );
}
