/** The HELD meetings of each entity: how many, when the latest was, and where it sat. */
import { compareStrings } from '../../common/compare-strings.js';
import { assertHeapHeadroom } from '../../common/heap-guard.js';
import type { PropertyValue } from '../../model/graph-rows.js';
import type { PartialDate } from '../../model/partial-date.js';
import type { Fact, MergedFacts } from '../merge/merged-facts.js';
import type { MeetingFact } from '../read/fact-file.js';
import { lastMetProperties, latestSortKey } from '../rows/row-properties.js';
import type { MembershipScope } from './membership-scope.js';

/** That an entity, or somebody in its scope MEMBERS, was on one side of a meeting. */
export interface Attendance {
  readonly meeting: Fact<MeetingFact>;
  /** The key of the meeting's date, by which the latest come first. */
  readonly sortKey: string;
  /** Everybody on another side. */
  readonly counterparts: Participants;
  /** Whether a source names at the meeting somebody through whom the entity was there. */
  readonly isStated: boolean;
}

type Participants = MeetingFact['sides'][number]['participants'];

export interface AttendanceSummary {
  meetingCount: number;
  lastMet: PartialDate | undefined;
  /** Latest first. */
  readonly attendances: Attendance[];
}

/** Of the HELD meetings of each entity, in scope MEMBERS. */
export function collectAttendance(
  world: MergedFacts,
  scopes: MembershipScope,
): Map<string, AttendanceSummary> {
  const summaries = new Map<string, AttendanceSummary>();
  for (const { meeting, latest: sortKey } of sortHeldMeetings(world)) {
    assertHeapHeadroom();
    const { involved, sides } = scopes.presenceAt(meeting.value);
    for (const entity of involved) {
      const summary = summaries.get(entity) ?? { meetingCount: 0, lastMet: undefined, attendances: [] };
      summary.meetingCount += 1;
      summary.lastMet = laterDate(summary.lastMet, meeting.value.date);
      summaries.set(entity, summary);
    }
    for (const [side, present] of sides.entries()) {
      const counterparts = findCounterparts(side, meeting.value);
      const stated: Attendance = { meeting, sortKey, counterparts, isStated: true };
      const other: Attendance = { meeting, sortKey, counterparts, isStated: false };
      for (const [entity, isStated] of present)
        summaries.get(entity)?.attendances.push(isStated ? stated : other);
    }
  }
  return summaries;
}

function findCounterparts(side: number, { sides }: MeetingFact): Participants {
  const others = sides.filter((_, index) => index !== side);
  const [firstOther] = others;
  // Most meetings have two sides, and the other one is there already.
  return firstOther && others.length === 1
    ? firstOther.participants
    : others.flatMap(({ participants }) => participants);
}

function sortHeldMeetings({ meetings }: MergedFacts): { meeting: Fact<MeetingFact>; latest: string }[] {
  return [...meetings.values()]
    .filter(({ value }) => value.status === 'HELD')
    .map((meeting) => ({ meeting, latest: latestSortKey(meeting.value.date) }))
    .sort((a, b) => compareStrings(b.latest, a.latest));
}

function laterDate(known: PartialDate | undefined, date: PartialDate | undefined): PartialDate | undefined {
  if (!known || !date) return known ?? date;
  const order =
    compareStrings(date.max, known.max) ||
    compareStrings(date.min, known.min) ||
    compareStrings(known.text, date.text);
  return order > 0 ? date : known;
}

/** As written, and as the keys that sort by it. */
export function attendanceProperties(
  held: AttendanceSummary | undefined,
): Record<string, PropertyValue | undefined> {
  return { meetingCount: held?.meetingCount ?? 0, ...lastMetProperties(held?.lastMet) };
}
