// Meetings in one of these countries.
// requires: meeting
// params: placeCountry
coalesce(meeting.placeCountryId IN $placeCountry, false)
