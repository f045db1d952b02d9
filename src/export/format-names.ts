/** The names of what can be exported, as the server and the command take them. */
/** Of pictures. */
export const FORMAT_NAMES = ['cytoscape.json', 'gexf', 'graphml', 'csv', 'svg', 'jsonld'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
/** All facts, for Neo4j's bulk import: the command's alone. */
export const IMPORT_FORMAT = 'neo4j-admin';
