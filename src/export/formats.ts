/** The export formats of a subgraph, for the server and the command. */
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
  /** File extension without the leading dot. */
  readonly extension: string;
  /** Whether a browser shows the file instead of saving it. */
  readonly isInline: boolean;
  readonly write: (subgraph: Subgraph) => string | Uint8Array<ArrayBuffer>;
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
    write: (subgraph) => renderSvg(toDrawing(subgraph), layOut(subgraph)),
  },
  jsonld: {
    contentType: 'application/ld+json; charset=utf-8',
    extension: 'jsonld',
    isInline: false,
    write: toJsonld,
  },
} as const satisfies Record<FormatName, Format>;

/** Detects the format by the extension of a file name; null when it is unknown. */
export function detectFormat(file: string): FormatName | null {
  const name = file.toLowerCase();
  const found = FORMAT_NAMES.find(
    (format) => name.endsWith(`.${format}`) || name.endsWith(`.${FORMATS[format].extension}`),
  );
  return found ?? (name.endsWith('.zip') ? 'csv' : null);
}
