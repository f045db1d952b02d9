/** Where things are. */
export const GRAPHQL_PATH = '/graphql';
export const EXPORT_PATH = '/export';

export function isExport(path: string): boolean {
  return path === EXPORT_PATH || path.startsWith(`${EXPORT_PATH}/`);
}

/** Whether anything of the graph comes from here: all else is the page's files and the health of the process. */
export function holdsData(path: string): boolean {
  return path === GRAPHQL_PATH || isExport(path);
}
