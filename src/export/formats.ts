/** The formats that a picture can be written in: one table for the server and the command. */
import { layOut } from '../drawing/layout.js';
import { asDrawing } from './as-drawing.js';
import { csvZip } from './csv.js';
import { cytoscape } from './cytoscape.js';
import { FORMAT_NAMES, type FormatName } from './format-names.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonld } from './jsonld.js';
import type { Picture } from './picture.js';
import { svg } from './svg.js';

export interface Format {
  readonly contentType: string;
  /** With which the name of its file ends, without the first dot. */
  readonly extension: string;
  /** Whether a browser shows it, rather than saves it. */
  readonly shown: boolean;
  readonly write: (picture: Picture) => string | Uint8Array<ArrayBuffer>;
}

export const FORMATS = {
  'cytoscape.json': {
    contentType: 'application/json; charset=utf-8',
    extension: 'cyjs',
    shown: false,
    write: cytoscape,
  },
  gexf: { contentType: 'application/gexf+xml; charset=utf-8', extension: 'gexf', shown: false, write: gexf },
  graphml: {
    contentType: 'application/graphml+xml; charset=utf-8',
    extension: 'graphml',
    shown: false,
    write: graphml,
  },
  csv: { contentType: 'application/zip', extension: 'csv.zip', shown: false, write: csvZip },
  svg: {
    contentType: 'image/svg+xml; charset=utf-8',
    extension: 'svg',
    shown: true,
    write: (picture) => svg(asDrawing(picture), layOut(picture)),
  },
  jsonld: {
    contentType: 'application/ld+json; charset=utf-8',
    extension: 'jsonld',
    shown: false,
    write: jsonld,
  },
} as const satisfies Record<FormatName, Format>;

/** The format that the name of a file asks for by how it ends; null when by none. */
export function formatOfFile(file: string): FormatName | null {
  const name = file.toLowerCase();
  const found = FORMAT_NAMES.find(
    (format) => name.endsWith(`.${format}`) || name.endsWith(`.${FORMATS[format].extension}`),
  );
  return found ?? (name.endsWith('.zip') ? 'csv' : null);
}
