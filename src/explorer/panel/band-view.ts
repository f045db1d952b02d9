/** A channel's biography: the band as a drawing, and the same in words below it. */

import { periodWords } from '../../words/edge-label.js';
import type { ChannelDetails } from '../data/details.js';
import { h, svg } from '../dom.js';
import { bandOf } from '../state/band.js';
import { wordOf } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { evidenceList } from './evidence-list.js';
import { meetingLink } from './meeting-link.js';

const WIDTH = 340;
const TOP = 26;
const HEIGHT = 26;

export function bandView(channel: ChannelDetails, shown: Shown, actions: Actions): HTMLElement {
  const { periods, sessions, undated } = bandOf(channel, shown.loaded.dataset.asOf);
  const drawing = svg(
    'svg',
    {
      class: 'band',
      viewBox: `0 0 ${WIDTH} 78`,
      role: 'img',
      'aria-label': `${channel.name}: its periods and sessions, told below`,
    },
    ...periods.flatMap(({ x, width, phase, word, begins, openStart }, at) => {
      const [left, wide] = [x * WIDTH, width * WIDTH];
      return [
        svg('rect', {
          class: `period ${phase.toLowerCase()}`,
          x: left + 1,
          y: TOP,
          width: wide - 2,
          height: HEIGHT,
          rx: 4,
        }),
        svg(
          'text',
          { class: `in ${phase.toLowerCase()}`, x: left + wide / 2, y: TOP + 17, 'text-anchor': 'middle' },
          word,
        ),
        // The first words of neighbours would run into each other on one line.
        svg(
          'text',
          {
            class: 'when',
            x: x > 0.6 ? WIDTH - 1 : left + 2,
            y: TOP + HEIGHT + (at % 2 === 0 ? 12 : 23),
            'text-anchor': x > 0.6 ? 'end' : 'start',
          },
          openStart ? `… ${begins}` : begins,
        ),
      ];
    }),
    ...sessions.map(({ x, mark, title, held }) => {
      const at = Math.min(WIDTH - 9, Math.max(9, x * WIDTH));
      return svg(
        'g',
        { class: held ? 'session' : 'session unheld' },
        svg('title', {}, title),
        svg('path', { d: `M${at} ${TOP - 7}V${TOP + 3}` }),
        svg('circle', { cx: at, cy: 11, r: 8 }),
        svg('text', { x: at, y: 14.5, 'text-anchor': 'middle' }, mark || '•'),
      );
    }),
  );
  return h(
    'section',
    { class: 'biography' },
    h('h3', {}, channel.name),
    channel.description && h('p', { class: 'quiet' }, channel.description),
    drawing,
    h(
      'ol',
      { class: 'periods' },
      ...channel.periods.map((period) =>
        h(
          'li',
          {},
          h('b', {}, wordOf(period.opening ?? period.phase)),
          ` ${periodWords(period) || 'without a date'}`,
          period.reason && h('span', { class: 'quiet' }, `. ${period.reason}.`),
          evidenceList(period.evidence),
        ),
      ),
    ),
    (sessions.length > 0 || undated.length > 0) &&
      h(
        'ul',
        { class: 'sessions' },
        ...[...sessions, ...undated].map((session) => h('li', {}, meetingLink(session, actions))),
      ),
  );
}
