/** The names of what can be exported, as the server and the command take them: of pictures, and of all facts. */
export const FORMAT_NAMES = ['cytoscape.json', 'gexf', 'graphml', 'csv', 'svg', 'jsonld'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
/** For Neo4j's bulk import: the command's alone. */
export const IMPORT_FORMAT = 'neo4j-admin';
