/** Answers that are kept until the graph changes: whoever asks the same again has the same, and the graph is not asked. */
import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { packageVersion } from '../../common/package-root.js';
import type { Graph } from '../../engines/graph.js';
import type { BufferedResponse } from '../http/buffered-response.js';

/** How long the graph may take to say which load it is of, in milliseconds; then the question is asked. */
const LOAD_CHECK_TIMEOUT_MS = 500;
/** Of all that is kept, the largest that one answer may take: it would push out many others. */
const MAX_ENTRY_SHARE = 1 / 32;
/** Of an entry beside its body, in bytes. */
const ENTRY_OVERHEAD_BYTES = 500;
/** What of a request its answer depends on, beside what it asks. */
const KEY_HEADERS = ['accept', 'content-type', 'x-graphql-yoga-csrf'] as const;

/** What was asked, and on which day. */
export interface CacheLookup {
  readonly request: string;
  readonly day: string;
  /** The answer, where it is known. */
  readonly cached: BufferedResponse | null;
}

/** How an answer was made. */
export interface ExecutionSummary {
  /** The load of which all of it is; null: of none, or it is not whole. */
  readonly load: string | null;
  readonly statementCount: number;
}

export class ResponseCache {
  private readonly entries: LRUCache<string, BufferedResponse> | null;
  /** Another version of the program may answer otherwise. */
  private readonly version = packageVersion();

  /** `bytes`: of all that is kept; 0 keeps nothing, and the ETags of answers are told all the same. */
  constructor(
    private readonly graph: Graph,
    bytes: number,
  ) {
    const sizeCalculation = ({ body }: BufferedResponse) => body.length + ENTRY_OVERHEAD_BYTES;
    const maxEntrySize = Math.ceil(bytes * MAX_ENTRY_SHARE);
    this.entries = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize, sizeCalculation }) : null;
  }

  /** `day`: that of now, on which answers depend. */
  async get(request: IncomingMessage, body: string | undefined, day: string): Promise<CacheLookup> {
    const { method = '', url = '', headers } = request;
    const requestText = [method, url, ...KEY_HEADERS.map((name) => headers[name] ?? ''), body ?? ''].join(
      '\n',
    );
    const miss = { request: requestText, day, cached: null };
    const ifNoneMatch = headers['if-none-match'];
    if (!this.entries && !ifNoneMatch) return miss;
    const load = await this.graph.getCurrentLoadId({ signal: AbortSignal.timeout(LOAD_CHECK_TIMEOUT_MS) });
    if (load === null) return miss;
    const key = this.computeKey(load, miss);
    if (method === 'GET' && ifNoneMatch && matchesEtag(ifNoneMatch, key))
      return { ...miss, cached: notModified(key) };
    return { ...miss, cached: this.entries?.get(key) ?? null };
  }

  /** Gives the answer as it is to be sent. What the graph was not asked for is made as fast again. */
  set(
    request: IncomingMessage,
    lookup: CacheLookup,
    response: BufferedResponse,
    { load, statementCount }: ExecutionSummary,
  ): BufferedResponse {
    if (load === null || statementCount === 0 || response.status !== 200) return response;
    const key = this.computeKey(load, lookup);
    const tagged =
      request.method === 'GET'
        ? { ...response, headers: { ...response.headers, ...cacheHeaders(key) } }
        : response;
    this.entries?.set(key, { ...tagged, body: copyToBuffer(tagged.body) });
    return tagged;
  }

  private computeKey(load: string, { day, request }: CacheLookup): string {
    return hash('sha256', [this.version, load, day, request].join('\n'), 'base64url');
  }
}

/** A small Buffer as Node makes it holds on to a piece of memory many times its size. */
function copyToBuffer(body: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  if (typeof body === 'string') bytes.write(body);
  else body.copy(bytes);
  return bytes;
}

function notModified(key: string): BufferedResponse {
  return { status: 304, headers: cacheHeaders(key), body: '' };
}

/** Whoever keeps it asks each time whether it still holds; nobody between may keep it, since there may be a token. */
function cacheHeaders(key: string): Record<string, string> {
  return { etag: `"${key}"`, 'cache-control': 'private, no-cache', vary: 'accept, origin' };
}

function matchesEtag(header: string, key: string): boolean {
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${key}"`);
}
