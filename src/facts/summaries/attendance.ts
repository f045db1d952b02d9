/** Collects the HELD meetings of each entity, in scope MEMBERS, with the participants on other sides. */
import { compareStrings } from '../../common/compare-strings.js';
import { assertHeapHeadroom } from '../../common/heap-guard.js';
import type { PropertyValue } from '../../model/graph-rows.js';
import type { PartialDate } from '../../model/partial-date.js';
import { latestSortKey, UNDATED_SORT_KEY } from '../../model/sort-keys.js';
import type { Fact, MergedFacts } from '../merge/merged-facts.js';
import type { MeetingFact } from '../read/fact-file.js';
import type { MembershipScope } from './membership-scope.js';

/** The presence of an entity, or of someone in its scope MEMBERS, on one side of a meeting. */
export interface Attendance {
  readonly meeting: Fact<MeetingFact>;
  /** Sort key of the meeting's date, for descending order. */
  readonly sortKey: string;
  /** The participants on all other sides. */
  readonly counterparts: Participants;
  /** Whether a source names a participant through whom the entity was present. */
  readonly isStated: boolean;
}

type Participants = MeetingFact['sides'][number]['participants'];

export interface AttendanceSummary {
  meetingCount: number;
  /** Date of the latest dated meeting. */
  lastMet: PartialDate | undefined;
  /** Latest first. */
  readonly attendances: Attendance[];
}

/** Summaries by the reference of the entity. */
export function collectAttendance(
  facts: MergedFacts,
  scope: MembershipScope,
): Map<string, AttendanceSummary> {
  const summaries = new Map<string, AttendanceSummary>();
  for (const { meeting, sortKey } of sortHeldMeetings(facts)) {
    assertHeapHeadroom();
    const { involved, sides } = scope.presenceAt(meeting.value);
    for (const entity of involved) {
      const summary = summaries.get(entity) ?? { meetingCount: 0, lastMet: undefined, attendances: [] };
      summary.meetingCount += 1;
      summary.lastMet = laterDate(summary.lastMet, meeting.value.date);
      summaries.set(entity, summary);
    }
    for (const [side, present] of sides.entries()) {
      const counterparts = findCounterparts(side, meeting.value);
      // Entities on one side share these objects: a meeting may have hundreds of them.
      const stated: Attendance = { meeting, sortKey, counterparts, isStated: true };
      const notStated: Attendance = { meeting, sortKey, counterparts, isStated: false };
      for (const [entity, isStated] of present)
        summaries.get(entity)?.attendances.push(isStated ? stated : notStated);
    }
  }
  return summaries;
}

function findCounterparts(side: number, { sides }: MeetingFact): Participants {
  const others = sides.filter((_, index) => index !== side);
  const [firstOther] = others;
  // Most meetings have two sides; reuse the list of the other one instead of copying it.
  return firstOther && others.length === 1
    ? firstOther.participants
    : others.flatMap(({ participants }) => participants);
}

function sortHeldMeetings({ meetings }: MergedFacts): { meeting: Fact<MeetingFact>; sortKey: string }[] {
  return [...meetings.values()]
    .filter(({ value }) => value.status === 'HELD')
    .map((meeting) => ({ meeting, sortKey: latestSortKey(meeting.value.date) }))
    .sort((a, b) => compareStrings(b.sortKey, a.sortKey));
}

function laterDate(known: PartialDate | undefined, date: PartialDate | undefined): PartialDate | undefined {
  if (!known || !date) return known ?? date;
  const order =
    compareStrings(date.max, known.max) ||
    compareStrings(date.min, known.min) ||
    compareStrings(known.text, date.text);
  return order > 0 ? date : known;
}

/** The number of meetings, the date of the latest one as written, and its sort keys. */
export function attendanceProperties(
  summary: AttendanceSummary | undefined,
): Record<string, PropertyValue | undefined> {
  const { meetingCount = 0, lastMet } = summary ?? {};
  const metLatest = latestSortKey(lastMet);
  return { meetingCount, lastMet: lastMet?.text, metLatest, metEarliest: metLatest || UNDATED_SORT_KEY };
}
