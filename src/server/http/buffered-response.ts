/** A response that is complete before it is sent. */
import type { ServerResponse } from 'node:http';

export interface BufferedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Does nothing if the client has disconnected. */
export function sendResponse(response: ServerResponse, { status, headers, body }: BufferedResponse): void {
  if (response.destroyed) return;
  if (status === 304) response.writeHead(status, headers).end();
  else response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}
