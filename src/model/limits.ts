/** Limits that several layers share. */

/** Entities in a subgraph. */
export const MAX_NODES = 1_000;
export const DEFAULT_NODES = 200;

/** Cost of a query: the number of fields in its largest possible response. */
export const MAX_QUERY_COST = 25_000;

/** Items in one page of a list. */
export const MAX_PAGE_SIZE = 100;

/** Edges in one page of a subgraph. */
export const MAX_EDGE_PAGE_SIZE = 5_000;
export const DEFAULT_EDGE_PAGE_SIZE = 500;

/** Aliased fields in a document. */
export const MAX_ALIASES = 15;

/** Characters of a URL. Many servers and proxies reject longer ones. */
export const MAX_URL_LENGTH = 12_000;

/** Candidates that are ranked for one name: far more than a page of search results shows. */
export const MAX_SEARCH_CANDIDATES = 1_000;
