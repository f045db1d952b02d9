// Every node that Entente wrote, with its digest.
// returns: id, labels, digest
MATCH (node)
WHERE (node:Entity OR node:MeetingRecord OR node:ChannelRecord OR node:TimelineRecord
    OR node:Source OR node:Dataset)
  AND node.digest IS NOT NULL
RETURN node.id AS id, labels(node) AS labels, node.digest AS digest
