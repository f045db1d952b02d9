/** Limits that the schema, the command and the explorer page all tell of. */

/** How many entities a picture has at most, and where nobody says how many. */
export const MOST_NODES = 1_000;
export const NODES_BY_DEFAULT = 200;
