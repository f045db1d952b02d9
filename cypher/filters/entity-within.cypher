// It is, or is part of, one of these in at most four steps.
// requires: entity
// params: wholes
any(id IN $wholes WHERE id IN entity.withinIds)
