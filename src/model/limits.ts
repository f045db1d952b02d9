/** Limits that are told in several places, by the schema, the command and the explorer page. */

/** How many entities a picture has at most, and where nobody says how many. */
export const MAX_NODES = 1_000;
export const DEFAULT_NODES = 200;

/** How many fields a question may come to. */
export const MAX_QUERY_COST = 25_000;

/** How many edges of a picture are given at once, and where nobody says how many. */
export const MAX_EDGE_PAGE_SIZE = 5_000;
export const DEFAULT_EDGE_PAGE_SIZE = 500;

/** How many fields of one document may have an alias. */
export const MAX_ALIASES = 15;

/** Servers and proxies refuse longer addresses. */
export const MAX_URL_LENGTH = 12_000;
