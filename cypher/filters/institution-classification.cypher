// The institution is of one of these kinds.
// begins: institution
// params: classification
institution.classification IN $classification
