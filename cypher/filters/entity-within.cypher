// Entities that are one of these, or part of one in at most four steps.
// requires: entity
// params: containers
any(id IN $containers WHERE id IN entity.withinIds)
