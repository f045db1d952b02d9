/** The catalogue entry of a meeting: what is listed, filtered and counted by, and its entry of the timeline. */
import { encodeId } from '../graph/ids.js';
import type { NodeRow, PropertyValue } from '../graph/model.js';
import type { TimelineEvent, TimelineKind } from '../graph/vocabulary.js';
import type { MeetingFact } from './fact-file.js';
import { buildNodeRow, dateProperties, entityId, evidenceProperties } from './rows.js';
import type { MeetingPresence, Office } from './scope.js';
import { groupKeysOf } from './statistics.js';
import type { Fact } from './world.js';

export function buildMeetingNode(
  { key, value, citations }: Fact<MeetingFact>,
  presence: MeetingPresence,
): NodeRow {
  const participantsWithSide = value.sides.flatMap(({ participants }, side) =>
    participants.map((participant) => ({ ...participant, side })),
  );
  return buildNodeRow('MeetingRecord', encodeId('Meeting', key), {
    slug: key,
    title: value.title,
    status: value.status,
    kind: value.kind,
    entryKind: 'MEETING' satisfies TimelineKind,
    event: value.status satisfies TimelineEvent,
    ...dateProperties(value.date),
    previousDate: value.previousDate?.text,
    note: value.note,
    place: value.place,
    placeCountryId: value.placeCountry && encodeId('Country', value.placeCountry),
    channelId: value.channel && encodeId('Channel', value.channel),
    session: value.session,
    topics: value.topics,
    sideRoles: value.sides.map(({ role }) => role),
    entityIds: participantsWithSide.map(({ entity }) => entityId(entity)),
    participantSides: participantsWithSide.map(({ side }) => side),
    participantBases: participantsWithSide.map(({ basis }) => basis),
    involvedIds: [...presence.involved].map(entityId).sort(),
    ...groupKeysOf(value, presence),
    ...officeProperties(presence.offices),
    ...evidenceProperties(citations),
  });
}

/** A mandate is told by lines, which no role and no id can break; one list is all that a filter reads. */
function officeProperties(offices: readonly Office[]): Record<string, PropertyValue> {
  return {
    rolesHeld: [...new Set(offices.map(({ role }) => role))].sort(),
    mandates: offices
      .map(({ role, holder, organizations }) =>
        [role, ...[holder, ...organizations].map(entityId)].join('\n'),
      )
      .sort(),
  };
}
