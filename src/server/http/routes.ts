/** The URL paths of the server. */
import type { IncomingMessage } from 'node:http';

export const GRAPHQL_PATH = '/graphql';
export const EXPORT_PATH = '/export';
/** Served on the metrics port only. */
export const METRICS_PATH = '/metrics';

export function getPath({ url }: IncomingMessage): string {
  return (url ?? '/').split('?')[0] ?? '/';
}

export function isExportPath(path: string): boolean {
  return path === EXPORT_PATH || path.startsWith(`${EXPORT_PATH}/`);
}

/** Whether responses contain graph data. All other paths serve the explorer's files or health. */
export function isDataPath(path: string): boolean {
  return path === GRAPHQL_PATH || isExportPath(path);
}
