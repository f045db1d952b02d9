// The text is a part of the place, in any case.
// requires: meeting
// params: place
coalesce(toLower(meeting.place) CONTAINS $place, false)
