/** What the panel shows while nothing is selected: the latest meetings that the filters let through. */

import type { View } from '../state/view.js';
import type { Status } from '../state/vocabulary.js';
import { duringOf } from './load-paths.js';
import type { Ask } from './transport.js';

export interface LatestMeeting {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly date: string | null;
}

export const LATEST = `query Latest($status: [MeetingStatus!], $during: DateRange) {
  meetings(status: $status, during: $during, first: 12) {
    totalCount
    nodes { id title status date }
  }
}`;

export async function latestMeetings(
  ask: Ask,
  view: View,
): Promise<{ readonly totalCount: number; readonly nodes: readonly LatestMeeting[] }> {
  const { meetings } = await ask<{ meetings: { totalCount: number; nodes: LatestMeeting[] } }>(LATEST, {
    status: view.status,
    during: duringOf(view),
  });
  return meetings;
}
