// Every edge along a path with the names of its ends as the path is walked.
// begins: ids
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: edge, edgeKind, position, hereName, thereName, forward
// order: position, edgeKind, edge.id
UNWIND range(0, size(ids) - 2) AS position
MATCH (here:Entity {id: ids[position]})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(there:Entity {id: ids[position + 1]})
WHERE edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH edge, type(edge) AS edgeKind, position, here.name AS hereName, there.name AS thereName,
  startNode(edge) = here AS forward
