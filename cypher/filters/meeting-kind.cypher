// Meetings of one of these kinds.
// requires: meeting
// params: kind
meeting.kind IN $kind
