/** Builds the node of a meeting, which is listed, filtered and counted, and is also its timeline entry. */
import { entityId } from '../../model/entity-reference.js';
import type { NodeRow, PropertyValue } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { TimelineEvent, TimelineKind } from '../../model/vocabulary.js';
import type { Fact } from '../merge/merged-facts.js';
import type { MeetingFact } from '../read/fact-file.js';
import { groupKeysOf } from '../summaries/group-keys.js';
import type { MeetingPresence, Office } from '../summaries/membership-scope.js';
import { buildNodeRow, dateProperties, evidenceProperties } from './row-properties.js';

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

/** Each text of `mandates` has one value per line: the role, the holder's id and the ids of the organizations. */
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
