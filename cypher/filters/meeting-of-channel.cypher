// Meetings of one of these exchange channels.
// requires: meeting
// params: channel
coalesce(meeting.channelId IN $channel, false)
