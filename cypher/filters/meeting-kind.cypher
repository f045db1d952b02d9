// It is of one of these kinds.
// begins: meeting
// params: kind
meeting.kind IN $kind
