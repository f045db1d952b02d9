/** The catalogue entry of a meeting: what is listed, filtered and counted by, and its entry of the timeline. */
import { encodeId } from '../graph/ids.js';
import type { NodeRow, PropertyValue } from '../graph/model.js';
import type { TimelineEvent, TimelineKind } from '../graph/vocabulary.js';
import type { MeetingFact } from './fact-file.js';
import { dated, entityId, evidence, node } from './rows.js';
import type { Attendance, Office } from './scope.js';
import { countedUnder } from './statistics.js';
import type { Fact } from './world.js';

export function meetingNode({ key, value, citations }: Fact<MeetingFact>, attendance: Attendance): NodeRow {
  const seated = value.sides.flatMap(({ participants }, side) =>
    participants.map((participant) => ({ ...participant, side })),
  );
  return node('MeetingRecord', encodeId('Meeting', key), {
    slug: key,
    title: value.title,
    status: value.status,
    kind: value.kind,
    entryKind: 'MEETING' satisfies TimelineKind,
    event: value.status satisfies TimelineEvent,
    ...dated(value.date),
    previousDate: value.previousDate?.text,
    note: value.note,
    place: value.place,
    placeCountryId: value.placeCountry && encodeId('Country', value.placeCountry),
    channelId: value.channel && encodeId('Channel', value.channel),
    session: value.session,
    topics: value.topics,
    sideRoles: value.sides.map(({ role }) => role),
    entityIds: seated.map(({ entity }) => entityId(entity)),
    participantSides: seated.map(({ side }) => side),
    participantBases: seated.map(({ basis }) => basis),
    involvedIds: [...attendance.involved].map(entityId).sort(),
    ...countedUnder(value, attendance),
    ...officesHeld(attendance.offices),
    ...evidence(citations),
  });
}

/** A mandate is told by lines, which no role and no id can break; one list is all that a filter reads. */
function officesHeld(offices: readonly Office[]): Record<string, PropertyValue> {
  return {
    rolesHeld: [...new Set(offices.map(({ role }) => role))].sort(),
    mandates: offices
      .map(({ role, holder, within }) => [role, ...[holder, ...within].map(entityId)].join('\n'))
      .sort(),
  };
}
