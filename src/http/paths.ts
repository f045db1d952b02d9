/** Where things are. */
export const GRAPHQL_PATH = '/graphql';
