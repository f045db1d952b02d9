// Meetings with a place that contains the text, ignoring case.
// requires: meeting
// params: place
coalesce(toLower(meeting.place) CONTAINS $place, false)
