/** Limits that are told in several places, by the schema, the command and the explorer page. */

/** How many entities a picture has at most, and where nobody says how many. */
export const MOST_NODES = 1_000;
export const NODES_BY_DEFAULT = 200;

/** How many fields a question may come to. */
export const MOST_COST = 25_000;

/** How many edges of a picture are given at once, and where nobody says how many. */
export const MOST_EDGES = 5_000;
export const EDGES_BY_DEFAULT = 500;

/** How many fields of one document may have an alias. */
export const MOST_ALIASES = 15;

/** Servers and proxies refuse longer addresses. */
export const LONGEST_ADDRESS = 12_000;
