// Indexes for lookups. Indexes of the embedded engine cannot provide an order.
CREATE INDEX entente_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX entente_entity_slug IF NOT EXISTS FOR (n:Entity) ON (n.slug);
CREATE INDEX entente_meeting_id IF NOT EXISTS FOR (n:MeetingRecord) ON (n.id);
CREATE INDEX entente_channel_id IF NOT EXISTS FOR (n:ChannelRecord) ON (n.id);
CREATE INDEX entente_timeline_id IF NOT EXISTS FOR (n:TimelineRecord) ON (n.id);
CREATE INDEX entente_source_id IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX entente_dataset_id IF NOT EXISTS FOR (n:Dataset) ON (n.id);
CREATE INDEX entente_meeting_channel IF NOT EXISTS FOR (n:MeetingRecord) ON (n.channelId);
