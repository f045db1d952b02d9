// It belongs to one of these exchange channels.
// begins: meeting
// params: channel
coalesce(meeting.channelId IN $channel, false)
