/** Cache of GraphQL responses, keyed by the load: a repeated request does not read the graph until the graph changes. */
import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { packageVersion } from '../../common/package-root.js';
import type { Graph } from '../../engines/graph.js';
import type { BufferedResponse } from '../http/buffered-response.js';
import type { RequestStats } from '../operations/request-stats.js';

/** If the graph takes longer to name its current load, the lookup is a miss. */
const LOAD_CHECK_TIMEOUT_MS = 500;
/** Largest share of the cache for one response; a larger one would evict many others. */
const MAX_ENTRY_SHARE = 1 / 32;
const ENTRY_OVERHEAD_BYTES = 500;
/** Headers that change the response. */
const KEY_HEADERS = ['accept', 'content-type', 'x-graphql-yoga-csrf'] as const;

/** Result of {@link ResponseCache.get}, to be passed to {@link ResponseCache.set} on a miss. */
export interface CacheLookup {
  readonly request: string;
  readonly day: string;
  /** Null on a miss. */
  readonly cached: BufferedResponse | null;
}

export class ResponseCache {
  private readonly entries: LRUCache<string, BufferedResponse> | null;
  /** Part of the key, because clients keep ETags when the server is upgraded. */
  private readonly version = packageVersion();

  /** `bytes`: size of the cache. 0 stores nothing; responses get ETags all the same. */
  constructor(
    private readonly graph: Graph,
    bytes: number,
  ) {
    const sizeCalculation = ({ body }: BufferedResponse) => body.length + ENTRY_OVERHEAD_BYTES;
    const maxEntrySize = Math.ceil(bytes * MAX_ENTRY_SHARE);
    this.entries = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize, sizeCalculation }) : null;
  }

  /** `day`: today's date, on which responses depend. */
  async get(request: IncomingMessage, body: string | undefined, day: string): Promise<CacheLookup> {
    const { method = '', url = '', headers } = request;
    const requestText = [method, url, ...KEY_HEADERS.map((name) => headers[name] ?? ''), body ?? ''].join(
      '\n',
    );
    const miss = { request: requestText, day, cached: null };
    const ifNoneMatch = headers['if-none-match'];
    if (!this.entries && !ifNoneMatch) return miss;
    const loadId = await this.graph.getCurrentLoadId({ signal: AbortSignal.timeout(LOAD_CHECK_TIMEOUT_MS) });
    if (loadId === null) return miss;
    const key = this.computeKey(loadId, miss);
    if (method === 'GET' && ifNoneMatch && matchesEtag(ifNoneMatch, key))
      return { ...miss, cached: notModified(key) };
    return { ...miss, cached: this.entries?.get(key) ?? null };
  }

  /**
   * Stores the response, and returns it with its cache headers. A response that needed no statement is not stored: it
   * is as fast to make again.
   */
  set(
    request: IncomingMessage,
    lookup: CacheLookup,
    response: BufferedResponse,
    { loadId, statementCount }: Pick<RequestStats, 'loadId' | 'statementCount'>,
  ): BufferedResponse {
    if (loadId === null || statementCount === 0 || response.status !== 200) return response;
    const key = this.computeKey(loadId, lookup);
    const tagged =
      request.method === 'GET'
        ? { ...response, headers: { ...response.headers, ...cacheHeaders(key) } }
        : response;
    this.entries?.set(key, { ...tagged, body: copyToBuffer(tagged.body) });
    return tagged;
  }

  private computeKey(loadId: string, { day, request }: CacheLookup): string {
    return hash('sha256', [this.version, loadId, day, request].join('\n'), 'base64url');
  }
}

/** A copy of its own: a small Buffer from Node's pool would keep the whole pool in memory. */
function copyToBuffer(body: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  if (typeof body === 'string') bytes.write(body);
  else body.copy(bytes);
  return bytes;
}

function notModified(key: string): BufferedResponse {
  return { status: 304, headers: cacheHeaders(key), body: '' };
}

/** Clients revalidate each time; shared caches store nothing, because the graph may require a token. */
function cacheHeaders(key: string): Record<string, string> {
  return { etag: `"${key}"`, 'cache-control': 'private, no-cache', vary: 'accept, origin' };
}

function matchesEtag(header: string, key: string): boolean {
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${key}"`);
}
