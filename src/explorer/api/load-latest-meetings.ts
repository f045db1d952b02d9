/** Loads the latest meetings that match the filters, shown while nothing is selected. */
import { toDateRange, type ViewState } from '../state/view-state.js';
import type { Status } from '../state/vocabulary.js';
import type { RunQuery } from './run-query.js';

export interface LatestMeeting {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly date: string | null;
}

export const LATEST_QUERY = `query Latest($status: [MeetingStatus!], $during: DateRange) {
  meetings(status: $status, during: $during, first: 12) {
    totalCount
    nodes { id title status date }
  }
}`;

export async function loadLatestMeetings(
  runQuery: RunQuery,
  view: ViewState,
): Promise<{ readonly totalCount: number; readonly nodes: readonly LatestMeeting[] }> {
  const { meetings } = await runQuery<{ meetings: { totalCount: number; nodes: LatestMeeting[] } }>(
    LATEST_QUERY,
    {
      status: view.status,
      during: toDateRange(view),
    },
  );
  return meetings;
}
