/** Builds links to export files with exactly the entities and filters of the view. */
import { MAX_NODES, MAX_URL_LENGTH } from '../../model/limits.js';
import type { ViewState } from './view-state.js';

export const EXPORT_FORMATS = [
  { path: 'svg', name: 'SVG (new layout)' },
  { path: 'graphml', name: 'GraphML' },
  { path: 'gexf', name: 'GEXF (for Gephi)' },
  { path: 'cytoscape.json', name: 'Cytoscape.js JSON' },
  { path: 'csv', name: 'CSV (for spreadsheets)' },
  { path: 'jsonld', name: 'JSON-LD' },
] as const;

/** Lists all shown entities by id. Null if there are none, too many, or if the URL would be too long. */
export function buildExportLink(path: string, view: ViewState, ids: readonly string[]): string | null {
  if (ids.length === 0 || ids.length > MAX_NODES) return null;
  const query = new URLSearchParams();
  for (const id of ids) query.append('around', id);
  query.set('depth', '0');
  query.set('maxNodes', String(Math.max(ids.length, 1)));
  if (view.kinds) query.set('kinds', view.kinds.join(','));
  if (view.status) query.set('status', view.status.join(','));
  if (view.from) query.set('from', view.from);
  if (view.to) query.set('to', view.to);
  const link = `export/${path}?${query}`;
  return link.length > MAX_URL_LENGTH ? null : link;
}
