/** Sends bytes to a server as they are, and tells what came back, until the server ends the connection. */
import { connect } from 'node:net';

export type Chunk = string | Buffer | { readonly waitMs: number };

export interface RawResponse {
  /** The status of each answer, and the codes of its errors: `200`, `400 LIMIT_EXCEEDED`, `200, 200`; `none` when nothing came. */
  readonly statuses: string;
  readonly text: string;
  /** From the first byte sent to the last that came, or to the end where nothing came. */
  readonly durationMs: number;
}

export function sendRaw(url: URL, pieces: Iterable<Chunk>): Promise<RawResponse> {
  return new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname);
    let text = '';
    let started = 0;
    let last = 0;
    socket.once('connect', async () => {
      started = performance.now();
      for (const piece of pieces) {
        if (socket.destroyed) return;
        if (typeof piece === 'string' || Buffer.isBuffer(piece)) socket.write(piece);
        else await new Promise((over) => setTimeout(over, piece.waitMs));
      }
    });
    socket.on('data', (data) => {
      last = performance.now();
      text += data.toString('latin1');
    });
    // A server that ends the connection while more is being sent.
    socket.on('error', () => {});
    socket.once('close', () =>
      resolve({
        statuses: summarizeStatuses(text),
        text: Buffer.from(text, 'latin1').toString(),
        durationMs: (last || performance.now()) - started,
      }),
    );
  });
}

function summarizeStatuses(text: string): string {
  const answers = text.split(/^(?=HTTP\/1\.1 \d{3} )/m).filter((answer) => answer.startsWith('HTTP/'));
  const each = answers.map((answer) => {
    const codes = [...answer.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
    return [answer.slice(9, 12), ...new Set(codes)].join(' ');
  });
  return each.join(', ') || 'none';
}
