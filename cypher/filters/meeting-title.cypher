// Meetings with a title that contains the text, ignoring case.
// requires: meeting
// params: title
toLower(meeting.title) CONTAINS $title
