// Uniqueness of ids, indexes on what is looked up and sorted by, and full-text search over names.
CREATE CONSTRAINT entente_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_meeting_id IF NOT EXISTS FOR (n:MeetingRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_channel_id IF NOT EXISTS FOR (n:ChannelRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_timeline_id IF NOT EXISTS FOR (n:TimelineRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_met_id IF NOT EXISTS FOR ()-[r:MET]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT entente_member_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT entente_period_id IF NOT EXISTS FOR ()-[r:EXCHANGE_CHANNEL]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT entente_part_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT entente_act_id IF NOT EXISTS FOR ()-[r:ACT]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX entente_entity_slug IF NOT EXISTS FOR (n:Entity) ON (n.slug);
CREATE INDEX entente_person_name IF NOT EXISTS FOR (n:Person) ON (n.name, n.id);
CREATE INDEX entente_party_name IF NOT EXISTS FOR (n:Party) ON (n.name, n.id);
CREATE INDEX entente_country_name IF NOT EXISTS FOR (n:Country) ON (n.name, n.id);
CREATE INDEX entente_institution_name IF NOT EXISTS FOR (n:Institution) ON (n.name, n.id);
CREATE INDEX entente_person_count IF NOT EXISTS FOR (n:Person) ON (n.meetingCount, n.name, n.id);
CREATE INDEX entente_meeting_latest IF NOT EXISTS FOR (n:MeetingRecord) ON (n.latest, n.title, n.id);
CREATE INDEX entente_meeting_earliest IF NOT EXISTS FOR (n:MeetingRecord) ON (n.earliest, n.title, n.id);
CREATE INDEX entente_meeting_channel IF NOT EXISTS FOR (n:MeetingRecord) ON (n.channelId);
CREATE INDEX entente_timeline_earliest IF NOT EXISTS FOR (n:TimelineRecord) ON (n.earliest, n.title, n.id);
CREATE INDEX entente_channel_name IF NOT EXISTS FOR (n:ChannelRecord) ON (n.name, n.id);
CREATE FULLTEXT INDEX entente_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
