// Someone took part who on the day possibly held such an office in all of this.
// The lines of a mandate are the role in small letters, its holder and all that it is within.
// requires: meeting
// params: role, country, party, institution, person
any(mandate IN coalesce(meeting.mandates, []) WHERE split(mandate, '\n')[0] CONTAINS $role
  AND ($country IS NULL OR any(id IN split(mandate, '\n') WHERE id IN $country))
  AND ($party IS NULL OR any(id IN split(mandate, '\n') WHERE id IN $party))
  AND ($institution IS NULL OR any(id IN split(mandate, '\n') WHERE id IN $institution))
  AND ($person IS NULL OR any(id IN split(mandate, '\n') WHERE id IN $person)))
