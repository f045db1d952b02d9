/** Where the files of exactly what is drawn are fetched from. */
import { LONGEST_ADDRESS, MOST_NODES } from '../../limits.js';
import type { View } from './view.js';

export const FORMATS = [
  { path: 'svg', name: 'SVG (laid out anew)' },
  { path: 'graphml', name: 'GraphML' },
  { path: 'gexf', name: 'GEXF, for Gephi' },
  { path: 'cytoscape.json', name: 'Cytoscape JSON' },
  { path: 'csv', name: 'CSV' },
  { path: 'jsonld', name: 'JSON-LD' },
] as const;

/**
 * The drawn entities are named one by one, so that a file has what the picture has. Null where that address would be
 * too long: then there is no file of exactly this.
 */
export function exportLink(path: string, view: View, ids: readonly string[]): string | null {
  if (ids.length === 0 || ids.length > MOST_NODES) return null;
  const query = new URLSearchParams();
  for (const id of ids) query.append('around', id);
  query.set('depth', '0');
  query.set('maxNodes', String(Math.max(ids.length, 1)));
  if (view.kinds) query.set('kinds', view.kinds.join(','));
  if (view.status) query.set('status', view.status.join(','));
  if (view.from) query.set('from', view.from);
  if (view.to) query.set('to', view.to);
  const link = `export/${path}?${query}`;
  return link.length > LONGEST_ADDRESS ? null : link;
}
