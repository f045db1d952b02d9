/** The names of the export formats. */

/** Formats of a subgraph, for the server and the command. */
export const FORMAT_NAMES = ['cytoscape.json', 'gexf', 'graphml', 'csv', 'svg', 'jsonld'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
/** Tables of the whole dataset for Neo4j's bulk import. Only the command writes them. */
export const IMPORT_FORMAT = 'neo4j-admin';
