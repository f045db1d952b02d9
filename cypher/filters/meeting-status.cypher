// Meetings in one of these statuses.
// requires: meeting
// params: status
meeting.status IN $status
