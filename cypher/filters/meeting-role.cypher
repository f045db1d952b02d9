// Meetings with a participant who possibly held, on the day, an office that contains the text, ignoring case.
// requires: meeting
// params: role
any(role IN coalesce(meeting.rolesHeld, []) WHERE role CONTAINS $role)
