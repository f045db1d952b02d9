// Someone took part who on the day possibly held an office of which the text is a part, in any case.
// requires: meeting
// params: role
any(role IN coalesce(meeting.rolesHeld, []) WHERE role CONTAINS $role)
