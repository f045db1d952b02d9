/** Root fields `meeting` and `meetings`. */
import { builder } from '../builder.js';
import { slugArgument } from '../descriptions.js';
import {
  MEETING_ID_ARGUMENTS,
  meetingArgs,
  meetingFilterArgs,
  meetingFilterParams,
} from '../inputs/meeting-args.js';
import { MeetingWhere, parseMeetingWhere } from '../inputs/meeting-where.js';
import { getOrderName } from '../inputs/order.js';
import { slugParams } from '../inputs/slug.js';
import { MeetingConnection } from '../types/connections.js';
import { Meeting } from '../types/refs.js';

builder.queryFields((t) => ({
  meeting: t.related('meeting', {
    type: Meeting,
    nullable: true,
    args: {
      slug: t.arg.string({
        required: true,
        description: slugArgument('wang-huning-receives-moriyama-and-nishida'),
      }),
    },
    params: slugParams('Meeting'),
    description: 'Meeting with this slug. Null: there is none.',
  }),
  meetings: t.connected('meetings', {
    type: MeetingConnection,
    args: {
      where: t.arg({ type: MeetingWhere, description: 'Filter of the meetings. Default: all.' }),
      ...meetingArgs(t),
      ...meetingFilterArgs(t),
    },
    mustExist: MEETING_ID_ARGUMENTS,
    where: parseMeetingWhere,
    params: meetingFilterParams,
    order: getOrderName,
    undatedFragment: 'all-undated-meetings',
    description: 'Meetings in every status, latest first.',
  }),
}));
