// Meetings with a participant who possibly held, on the day, an office that matches all of this.
// A stored membership is a text with one value per line: the role in lower case, the holder, and the organizations.
// requires: meeting
// params: role, country, party, institution, person
any(membership IN coalesce(meeting.mandates, []) WHERE split(membership, '\n')[0] CONTAINS $role
  AND ($country IS NULL OR any(id IN split(membership, '\n') WHERE id IN $country))
  AND ($party IS NULL OR any(id IN split(membership, '\n') WHERE id IN $party))
  AND ($institution IS NULL OR any(id IN split(membership, '\n') WHERE id IN $institution))
  AND ($person IS NULL OR any(id IN split(membership, '\n') WHERE id IN $person)))
