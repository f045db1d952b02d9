/** Channel: an exchange channel between parties, parliaments, militaries or ministries. */

import { toEpochDay } from '../../src/model/days.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { AS_OF_DATASET, asOfArgument, EVIDENCE } from '../descriptions.js';
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
  description:
    'Exchange channel: a regular format of talks between two or more parties, institutions or countries.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'channel' },
  fields: (t) => ({
    slug: t.stored('slug', {
      type: 'String',
      description: 'Slug: a name in kebab-case ASCII, unique among channels.',
    }),
    name: t.stored('name', { type: 'String', description: 'Name of the channel, in Entente’s own words.' }),
    kind: t.stored('kind', { type: ChannelKindEnum, description: 'Kind of channel, by who takes part.' }),
    description: t.stored('description', {
      type: 'String',
      nullable: true,
      description: 'Short description. Null: none was written.',
    }),
    endpoints: t.related('endpoints', {
      type: [Entity],
      lengthBound: longestLoaded('endpoints'),
      description: 'Entities that the channel connects, two or more.',
    }),
    phase: t.related('phase', {
      type: ChannelPhaseEnum,
      nullable: true,
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: AS_OF_DATASET,
        }),
      },
      params: ({ asOf }) => ({ asOf: asOfDay(asOf) }),
      description:
        'Phase on the date `asOf`: the phase of the period that had certainly begun and had not certainly ended. ' +
        'Null: there is no such period.',
    }),
    periods: t.related('periods', {
      type: [ChannelPeriod],
      lengthBound: longestLoaded('periods'),
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: asOfArgument(
            'Date: only the period that had certainly begun and had not certainly ended on it.',
            'periods of any time',
          ),
        }),
        during: t.arg({
          type: DateRange,
          description:
            'Range of days: only periods within it. Unknown bounds of a period are open. Default: no range.',
        }),
      },
      params: ({ asOf, during }) => ({ asOf: asOfDay(asOf), ...duringParams(during) }),
      description: 'Periods of the channel, oldest first. Empty: none matches `asOf` and `during`.',
    }),
    dormantDays: t.related('dormant-days', {
      type: 'Int',
      nullable: true,
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: AS_OF_DATASET,
        }),
      },
      params: ({ asOf }) => {
        const day = asOfDay(asOf);
        return { asOf: day, dayNumber: day === null ? null : toEpochDay(day) };
      },
      description:
        'Number of whole days for which the channel had been HALTED on the date `asOf`. The count starts with 0 ' +
        'on the day by which the halt had certainly begun. If no source says when the halt began, it starts at ' +
        '`ChannelPeriod.asOf`, and the halt may have lasted longer. Null: the channel was in another phase. An ' +
        'active channel never has 0.',
    }),
    sessions: t.connected('sessions', {
      type: MeetingConnection,
      args: meetingArgs(t),
      params: meetingParams,
      order: getOrderName,
      undatedFragment: 'undated-sessions',
      description: 'Meetings of the channel in every status, latest first.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});
