/** The formats that a picture can be written in: one table for the server and the command. */
import { layOut } from '../drawing/layout/lay-out.js';
import { renderSvg } from '../drawing/svg/render-svg.js';
import { toCsvZip } from './csv.js';
import { toCytoscapeJson } from './cytoscape.js';
import { FORMAT_NAMES, type FormatName } from './format-names.js';
import { toGexf } from './gexf.js';
import { toGraphml } from './graphml.js';
import { toJsonld } from './jsonld.js';
import type { Subgraph } from './subgraph.js';
import { toDrawing } from './to-drawing.js';

export interface Format {
  readonly contentType: string;
  /** With which the name of its file ends, without the first dot. */
  readonly extension: string;
  /** Whether a browser shows it, rather than saves it. */
  readonly isInline: boolean;
  readonly write: (picture: Subgraph) => string | Uint8Array<ArrayBuffer>;
}

export const FORMATS = {
  'cytoscape.json': {
    contentType: 'application/json; charset=utf-8',
    extension: 'cyjs',
    isInline: false,
    write: toCytoscapeJson,
  },
  gexf: {
    contentType: 'application/gexf+xml; charset=utf-8',
    extension: 'gexf',
    isInline: false,
    write: toGexf,
  },
  graphml: {
    contentType: 'application/graphml+xml; charset=utf-8',
    extension: 'graphml',
    isInline: false,
    write: toGraphml,
  },
  csv: { contentType: 'application/zip', extension: 'csv.zip', isInline: false, write: toCsvZip },
  svg: {
    contentType: 'image/svg+xml; charset=utf-8',
    extension: 'svg',
    isInline: true,
    write: (picture) => renderSvg(toDrawing(picture), layOut(picture)),
  },
  jsonld: {
    contentType: 'application/ld+json; charset=utf-8',
    extension: 'jsonld',
    isInline: false,
    write: toJsonld,
  },
} as const satisfies Record<FormatName, Format>;

/** The format that the name of a file asks for by how it ends; null when by none. */
export function detectFormat(file: string): FormatName | null {
  const name = file.toLowerCase();
  const found = FORMAT_NAMES.find(
    (format) => name.endsWith(`.${format}`) || name.endsWith(`.${FORMATS[format].extension}`),
  );
  return found ?? (name.endsWith('.zip') ? 'csv' : null);
}
