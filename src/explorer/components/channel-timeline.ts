/** Shows the timeline of a channel as a drawing and as text. */

import { formatPeriod } from '../../text/format-period.js';
import type { ChannelDetails } from '../api/details-types.js';
import { humanize } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { layOutChannelTimeline } from './channel-timeline-layout.js';
import { h, svg } from './dom.js';
import { evidenceList } from './evidence-list.js';
import { meetingLink } from './meeting-link.js';
import type { PageModel } from './page-model.js';

const WIDTH = 340;
const PERIOD_TOP = 26;
const PERIOD_HEIGHT = 26;

export function channelTimeline(channel: ChannelDetails, model: PageModel, actions: Actions): HTMLElement {
  const { periods, sessions, undated } = layOutChannelTimeline(channel, model.graph.dataset.asOf);
  const drawing = svg(
    'svg',
    {
      class: 'band',
      viewBox: `0 0 ${WIDTH} 78`,
      role: 'img',
      'aria-label': `Timeline of ${channel.name}. The periods and sessions are listed below.`,
    },
    ...periods.flatMap(({ x, width, phase, label, startText, hasUnknownStart }, at) => {
      const [left, periodWidth] = [x * WIDTH, width * WIDTH];
      return [
        svg('rect', {
          class: `period ${phase.toLowerCase()}`,
          x: left + 1,
          y: PERIOD_TOP,
          width: periodWidth - 2,
          height: PERIOD_HEIGHT,
          rx: 4,
        }),
        svg(
          'text',
          {
            class: `in ${phase.toLowerCase()}`,
            x: left + periodWidth / 2,
            y: PERIOD_TOP + 17,
            'text-anchor': 'middle',
          },
          label,
        ),
        // On two lines, so that the texts of neighbouring periods do not overlap.
        svg(
          'text',
          {
            class: 'when',
            x: x > 0.6 ? WIDTH - 1 : left + 2,
            y: PERIOD_TOP + PERIOD_HEIGHT + (at % 2 === 0 ? 12 : 23),
            'text-anchor': x > 0.6 ? 'end' : 'start',
          },
          hasUnknownStart ? `… ${startText}` : startText,
        ),
      ];
    }),
    ...sessions.map(({ x, numberText, title, isHeld }) => {
      const at = Math.min(WIDTH - 9, Math.max(9, x * WIDTH));
      return svg(
        'g',
        { class: isHeld ? 'session' : 'session unheld' },
        svg('title', {}, title),
        svg('path', { d: `M${at} ${PERIOD_TOP - 7}V${PERIOD_TOP + 3}` }),
        svg('circle', { cx: at, cy: 11, r: 8 }),
        svg('text', { x: at, y: 14.5, 'text-anchor': 'middle' }, numberText || '•'),
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
          h('b', {}, humanize(period.opening ?? period.phase)),
          ` ${formatPeriod(period) || 'without a date'}`,
          period.reason && h('span', { class: 'quiet' }, `. Reason: ${period.reason}.`),
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
