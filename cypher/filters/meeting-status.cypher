// It has one of these statuses.
// begins: meeting
// params: status
meeting.status IN $status
