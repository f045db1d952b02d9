// The numbers of nodes that Entente did not write, by labels.
// returns: labels, count
MATCH (node)
WHERE NOT node:Loading
  AND (node.digest IS NULL
    OR NOT (node:Entity OR node:MeetingRecord OR node:ChannelRecord OR node:TimelineRecord
      OR node:Source OR node:Dataset))
RETURN labels(node) AS labels, count(*) AS count
