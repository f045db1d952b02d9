// Whether an edge is of the kinds and statuses asked for; only meetings have a status.
// requires: edge
// params: kinds, status
($kinds IS NULL OR type(edge) IN $kinds)
  AND ($status IS NULL OR edge.status IS NULL OR edge.status IN $status)
