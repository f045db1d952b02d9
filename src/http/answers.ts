/** Answers that are kept until the graph changes: whoever asks the same again has the same, and the graph is not asked. */
import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Graph } from '../graph/graph.js';
import { packageVersion } from '../package-root.js';
import type { Answer } from './answer.js';

/** How long the graph may take to say which load it is of, in milliseconds; then the question is asked. */
const SAID_MS = 500;
/** Of all that is kept, the largest that one answer may take: it would push out many others. */
const LARGEST_SHARE = 1 / 32;
/** Of an entry beside its body, in bytes. */
const OVERHEAD = 500;
/** What of a request its answer depends on, beside what it asks. */
const HEADERS = ['accept', 'content-type', 'x-graphql-yoga-csrf'] as const;

/** What was asked, and on which day. */
export interface Asked {
  readonly question: string;
  readonly day: string;
  /** The answer, where it is known. */
  readonly answer: Answer | null;
}

/** How an answer was made. */
export interface Made {
  /** The load of which all of it is; null: of none, or it is not whole. */
  readonly load: string | null;
  readonly statements: number;
}

export class Answers {
  private readonly kept: LRUCache<string, Answer> | null;
  /** Another version of the program may answer otherwise. */
  private readonly version = packageVersion();

  /** `bytes`: of all that is kept; 0 keeps nothing, and the ETags of answers are told all the same. */
  constructor(
    private readonly graph: Graph,
    bytes: number,
  ) {
    const sizeCalculation = ({ body }: Answer) => body.length + OVERHEAD;
    const maxEntrySize = Math.ceil(bytes * LARGEST_SHARE);
    this.kept = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize, sizeCalculation }) : null;
  }

  /** `day`: that of now, on which answers depend. */
  async find(request: IncomingMessage, body: string | undefined, day: string): Promise<Asked> {
    const { method = '', url = '', headers } = request;
    const question = [method, url, ...HEADERS.map((name) => headers[name] ?? ''), body ?? ''].join('\n');
    const unknown = { question, day, answer: null };
    const tag = headers['if-none-match'];
    if (!this.kept && !tag) return unknown;
    const load = await this.graph.currentLoad({ signal: AbortSignal.timeout(SAID_MS) });
    if (load === null) return unknown;
    const key = this.keyOf(load, unknown);
    if (method === 'GET' && tag && isTagOf(tag, key)) return { ...unknown, answer: unchanged(key) };
    return { ...unknown, answer: this.kept?.get(key) ?? null };
  }

  /** Gives the answer as it is to be sent. What the graph was not asked for is made as fast again. */
  keep(request: IncomingMessage, asked: Asked, answer: Answer, { load, statements }: Made): Answer {
    if (load === null || statements === 0 || answer.status !== 200) return answer;
    const key = this.keyOf(load, asked);
    const tagged =
      request.method === 'GET' ? { ...answer, headers: { ...answer.headers, ...tags(key) } } : answer;
    this.kept?.set(key, { ...tagged, body: copied(tagged.body) });
    return tagged;
  }

  private keyOf(load: string, { day, question }: Asked): string {
    return hash('sha256', [this.version, load, day, question].join('\n'), 'base64url');
  }
}

/** A small Buffer as Node makes it holds on to a piece of memory many times its size. */
function copied(body: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  if (typeof body === 'string') bytes.write(body);
  else body.copy(bytes);
  return bytes;
}

function unchanged(key: string): Answer {
  return { status: 304, headers: tags(key), body: '' };
}

/** Whoever keeps it asks each time whether it still holds; nobody between may keep it, since there may be a token. */
function tags(key: string): Record<string, string> {
  return { etag: `"${key}"`, 'cache-control': 'private, no-cache', vary: 'accept, origin' };
}

function isTagOf(header: string, key: string): boolean {
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${key}"`);
}
