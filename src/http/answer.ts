/** An answer that is whole before it is sent. */
import type { ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  if (status === 304) response.writeHead(status, headers).end();
  else response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}
