/** Sends raw bytes to a server and collects the response until the server closes the connection. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Chunk = string | Buffer | { readonly waitMs: number };

export interface RawResponse {
  /** Status and error codes of each response: `200`, `400 LIMIT_EXCEEDED`, `200, 200`. `none`: there was no response. */
  readonly statuses: string;
  readonly text: string;
  /** From the first byte sent to the last byte received, or to the end of the connection if there was no response. */
  readonly durationMs: number;
}

export function sendRaw(url: URL, chunks: Iterable<Chunk>): Promise<RawResponse> {
  return new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname);
    let text = '';
    let startedAt = 0;
    let lastReceivedAt = 0;
    socket.once('connect', async () => {
      startedAt = performance.now();
      for (const chunk of chunks) {
        if (socket.destroyed) return;
        if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) socket.write(chunk);
        else await sleep(chunk.waitMs);
      }
    });
    socket.on('data', (data) => {
      lastReceivedAt = performance.now();
      text += data.toString('latin1');
    });
    // The server may close the connection while more is being sent.
    socket.on('error', () => {});
    socket.once('close', () =>
      resolve({
        statuses: summarizeStatuses(text),
        text: Buffer.from(text, 'latin1').toString(),
        durationMs: (lastReceivedAt || performance.now()) - startedAt,
      }),
    );
  });
}

function summarizeStatuses(text: string): string {
  const responses = text.split(/^(?=HTTP\/1\.1 \d{3} )/m).filter((part) => part.startsWith('HTTP/'));
  const statuses = responses.map((response) => {
    const codes = [...response.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
    return [response.slice(9, 12), ...new Set(codes)].join(' ');
  });
  return statuses.join(', ') || 'none';
}
