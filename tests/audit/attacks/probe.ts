/** What an attack is: what is sent, and the one answer that it may get. */
import { type Answer, type Piece, send } from './wire.js';

export interface Probe {
  readonly name: string;
  /** What must come back, see {@link Answer.verdict}. */
  readonly wanted: string;
  /** What the answer must tell. */
  readonly says?: string;
  /** What it must not. */
  readonly silent?: RegExp;
  /** Or nothing: the end of the connection may overtake the answer while much is still being sent. */
  readonly orNothing?: boolean;
  /** At which time-out it must end; left out: at once. */
  readonly endsAfterMs?: number;
  readonly attack: (url: URL) => Promise<Answer>;
}

type Told = Pick<Probe, 'says' | 'silent' | 'endsAfterMs' | 'orNothing'>;
type Headers = Readonly<Record<string, string>>;

const JSON_HEADERS: Headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
};

/** One request, written as it is sent. */
export function request(
  url: URL,
  method: string,
  path: string,
  headers: Headers = {},
  body: string | Buffer = '',
): Piece[] {
  const lines = Object.entries({
    host: url.host,
    connection: 'close',
    ...(body.length > 0 ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return [`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, body];
}

export function asks(
  name: string,
  method: string,
  path: string,
  wanted: string,
  { headers, body, ...told }: Told & { headers?: Headers; body?: string | Buffer } = {},
): Probe {
  return { name, wanted, ...told, attack: (url) => send(url, request(url, method, path, headers, body)) };
}

/** A question, or the text of a body. */
export function posts(name: string, body: object | string | Buffer, wanted: string, told: Told = {}): Probe {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return asks(name, 'POST', '/graphql', wanted, { ...told, headers: JSON_HEADERS, body: text });
}

/** Bytes that are no whole request. */
export function writes(
  name: string,
  pieces: (url: URL) => Iterable<Piece>,
  wanted: string,
  told: Told = {},
): Probe {
  return { name, wanted, ...told, attack: (url) => send(url, pieces(url)) };
}

export function times(count: number, of: (at: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, at) => of(at)).join(between);
}
