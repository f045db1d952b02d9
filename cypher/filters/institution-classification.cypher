// Institutions of one of these kinds.
// requires: institution
// params: classification
institution.classification IN $classification
