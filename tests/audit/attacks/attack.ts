/** The type of an attack, and helpers that create attacks: what to send, and the only response that may come back. */
import { type Chunk, type RawResponse, sendRaw } from './raw-socket.js';

export interface Attack {
  readonly name: string;
  /** In the form of {@link RawResponse.statuses}. */
  readonly expectedStatus: string;
  /** Text that the response must contain. */
  readonly includes?: string;
  /** Pattern that the response must not match. */
  readonly excludes?: RegExp;
  /** Accepts no response, too: a connection that is closed during a large request can lose the response. Default: false. */
  readonly canBeEmpty?: boolean;
  /** Timeout of the server, in ms, at which it must close the connection. Default: none, it responds at once. */
  readonly timeoutMs?: number;
  readonly run: (url: URL) => Promise<RawResponse>;
}

export type Expectations = Pick<Attack, 'includes' | 'excludes' | 'timeoutMs' | 'canBeEmpty'>;
type Headers = Readonly<Record<string, string>>;

const JSON_HEADERS: Headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
};

/** Formats an HTTP request as the text that is sent. */
export function formatRequest(
  url: URL,
  method: string,
  path: string,
  headers: Headers = {},
  body: string | Buffer = '',
): Chunk[] {
  const lines = Object.entries({
    host: url.host,
    connection: 'close',
    ...(body.length > 0 ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return [`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, body];
}

export function requestAttack(
  name: string,
  method: string,
  path: string,
  expectedStatus: string,
  { headers, body, ...expectations }: Expectations & { headers?: Headers; body?: string | Buffer } = {},
): Attack {
  return {
    name,
    expectedStatus,
    ...expectations,
    run: (url) => sendRaw(url, formatRequest(url, method, path, headers, body)),
  };
}

/** Posts a body to /graphql: an object as JSON, a string or bytes unchanged. */
export function postAttack(
  name: string,
  body: object | string | Buffer,
  expectedStatus: string,
  expectations: Expectations = {},
): Attack {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return requestAttack(name, 'POST', '/graphql', expectedStatus, {
    ...expectations,
    headers: JSON_HEADERS,
    body: text,
  });
}

/** Sends raw bytes, which need not be a valid request. */
export function rawAttack(
  name: string,
  chunks: (url: URL) => Iterable<Chunk>,
  expectedStatus: string,
  expectations: Expectations = {},
): Attack {
  return { name, expectedStatus, ...expectations, run: (url) => sendRaw(url, chunks(url)) };
}

export function repeat(count: number, item: (index: number) => string, separator = ' '): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(separator);
}
