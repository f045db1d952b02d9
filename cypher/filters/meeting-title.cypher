// The text is a part of the title, in any case.
// requires: meeting
// params: title
toLower(meeting.title) CONTAINS $title
