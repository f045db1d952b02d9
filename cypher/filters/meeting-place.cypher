// The text is a part of the place, in any case.
// begins: meeting
// params: place
coalesce(toLower(meeting.place) CONTAINS $place, false)
