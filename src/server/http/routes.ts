/** Where things are. */
import type { IncomingMessage } from 'node:http';

export const GRAPHQL_PATH = '/graphql';
export const EXPORT_PATH = '/export';
/** On a port of its own. */
export const METRICS_PATH = '/metrics';

export function getPath({ url }: IncomingMessage): string {
  return (url ?? '/').split('?')[0] ?? '/';
}

export function isExportPath(path: string): boolean {
  return path === EXPORT_PATH || path.startsWith(`${EXPORT_PATH}/`);
}

/** Whether anything of the graph comes from here: all else is the page's files and the health of the process. */
export function isDataPath(path: string): boolean {
  return path === GRAPHQL_PATH || isExportPath(path);
}
