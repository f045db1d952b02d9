// It took place in one of these countries.
// begins: meeting
// params: placeCountry
coalesce(meeting.placeCountryId IN $placeCountry, false)
