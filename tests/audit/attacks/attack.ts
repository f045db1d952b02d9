/** What an attack is: what is sent, and the one answer that it may get. */
import { type Chunk, type RawResponse, sendRaw } from './raw-socket.js';

export interface Attack {
  readonly name: string;
  /** What must come back, see {@link RawResponse.statuses}. */
  readonly expectedStatus: string;
  /** What the answer must tell. */
  readonly includes?: string;
  /** What it must not. */
  readonly excludes?: RegExp;
  /** Or nothing: the end of the connection may overtake the answer while much is still being sent. */
  readonly canBeEmpty?: boolean;
  /** At which time-out it must end; left out: at once. */
  readonly timeoutMs?: number;
  readonly run: (url: URL) => Promise<RawResponse>;
}

type Expectations = Pick<Attack, 'includes' | 'excludes' | 'timeoutMs' | 'canBeEmpty'>;
type Headers = Readonly<Record<string, string>>;

const JSON_HEADERS: Headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
};

/** One request, written as it is sent. */
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
  { headers, body, ...told }: Expectations & { headers?: Headers; body?: string | Buffer } = {},
): Attack {
  return {
    name,
    expectedStatus,
    ...told,
    run: (url) => sendRaw(url, formatRequest(url, method, path, headers, body)),
  };
}

/** A question, or the text of a body. */
export function postAttack(
  name: string,
  body: object | string | Buffer,
  wanted: string,
  told: Expectations = {},
): Attack {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return requestAttack(name, 'POST', '/graphql', wanted, { ...told, headers: JSON_HEADERS, body: text });
}

/** Bytes that are no whole request. */
export function rawAttack(
  name: string,
  pieces: (url: URL) => Iterable<Chunk>,
  expectedStatus: string,
  told: Expectations = {},
): Attack {
  return { name, expectedStatus, ...told, run: (url) => sendRaw(url, pieces(url)) };
}

export function repeat(count: number, of: (at: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, at) => of(at)).join(between);
}
