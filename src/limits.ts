/** Limits that are told in several places, by the schema, the command and the explorer page. */

/** How many entities a picture has at most, and where nobody says how many. */
export const MOST_NODES = 1_000;
export const NODES_BY_DEFAULT = 200;

/** Servers and proxies refuse longer addresses. */
export const LONGEST_ADDRESS = 12_000;
