// Condition: the edge is of one of these kinds and, for meetings, in one of these statuses.
// requires: edge
// params: kinds, status
($kinds IS NULL OR type(edge) IN $kinds)
  AND ($status IS NULL OR edge.status IS NULL OR edge.status IN $status)
