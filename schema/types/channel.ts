/** Channel: exchange channels between parties, parliaments, militaries and ministries, and their periods. */
import { toEpochDay } from '../../src/model/days.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { ChannelKindEnum, ChannelPhaseEnum } from '../enums.js';
import { asOfDay } from '../inputs/as-of.js';
import { DateRange, duringParams } from '../inputs/date-range.js';
import { meetingArgs, meetingParams } from '../inputs/meeting-args.js';
import { getOrderName } from '../inputs/order.js';
import { PartialDateScalar } from '../partial-date.js';
import { ChannelPeriod } from './channel-period.js';
import { MeetingConnection } from './connections.js';
import { Channel, Entity, Evidence, Node } from './refs.js';

Channel.implement({
  description: 'A standing channel of exchange between two or more parties, institutions or countries.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'channel' },
  fields: (t) => ({
    slug: t.stored('slug', { type: 'String', description: 'Its name in kebab-case ASCII.' }),
    name: t.stored('name', { type: 'String', description: 'Its name, in our own words.' }),
    kind: t.stored('kind', { type: ChannelKindEnum, description: 'Who exchanges in it.' }),
    description: t.stored('description', {
      type: 'String',
      nullable: true,
      description: 'What it is; null when nobody wrote it.',
    }),
    endpoints: t.related('endpoints', {
      type: [Entity],
      lengthBound: longestLoaded('endpoints'),
      description: 'Between whom it runs, two or more.',
    }),
    phase: t.related('phase', {
      type: ChannelPhaseEnum,
      nullable: true,
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: 'A day, month or year, taken as its last day. Left out: the day of the data set.',
        }),
      },
      params: ({ asOf }) => ({ asOf: asOfDay(asOf) }),
      description:
        'The state that it was in on a day: that of the period that had certainly begun and had not certainly ended. Null when there is none.',
    }),
    periods: t.related('periods', {
      type: [ChannelPeriod],
      lengthBound: longestLoaded('periods'),
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description:
            'A day, month or year, taken as its last day: the one that had certainly begun and not certainly ended then. Left out: no day.',
        }),
        during: t.arg({
          type: DateRange,
          description: 'Those within a range of time, by the bounds that are known. Left out: whenever.',
        }),
      },
      params: ({ asOf, during }) => ({ asOf: asOfDay(asOf), ...duringParams(during) }),
      description: 'Its periods, oldest first; empty when none is within `asOf` and `during`.',
    }),
    dormantDays: t.related('dormant-days', {
      type: 'Int',
      nullable: true,
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: 'A day, month or year, taken as its last day. Left out: the day of the data set.',
        }),
      },
      params: ({ asOf }) => {
        const day = asOfDay(asOf);
        return { asOf: day, dayNumber: day === null ? null : toEpochDay(day) };
      },
      description:
        'For how many whole days it had been HALTED on a day, counted from the day on which that had certainly begun: ' +
        '0 on that day itself. Where no source says when the halt began, that is the day for which it is told (`asOf` of ' +
        'the period), and it may have lasted longer. Null when `phase` is another on the day: never 0 for a channel at work.',
    }),
    sessions: t.connected('sessions', {
      type: MeetingConnection,
      args: meetingArgs(t),
      params: meetingParams,
      order: getOrderName,
      undatedFragment: 'undated-sessions',
      description: 'The meetings that belong to it, in every status, latest first.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});
