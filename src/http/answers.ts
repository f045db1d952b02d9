/** Answers that are kept until the graph changes: whoever asks the same again has the same, and the graph is not asked. */
import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Graph } from '../graph/graph.js';
import type { Answer } from './answer.js';

/** How long the graph may take to say which load it is of, in milliseconds; then the question is asked. */
const SAID_MS = 500;
/** A larger one would push out many. */
const LARGEST = 2 ** 20;
/** Of an entry beside its body. */
const OVERHEAD = 500;
/** What of a request its answer depends on, beside what it asks. */
const HEADERS = ['accept', 'content-type', 'x-graphql-yoga-csrf'] as const;

/** What was asked, as of a load. */
export interface Asked {
  readonly load: string | null;
  readonly question: string;
  /** The answer, where it is known. */
  readonly answer: Answer | null;
}

export class Answers {
  private readonly kept: LRUCache<string, Answer> | null;

  /** `bytes`: of all that is kept; 0 keeps nothing, and the ETags of answers are told all the same. */
  constructor(
    private readonly graph: Graph,
    private readonly today: () => string,
    bytes: number,
  ) {
    const sizeCalculation = ({ body }: Answer) => body.length + OVERHEAD;
    this.kept = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize: LARGEST, sizeCalculation }) : null;
  }

  async find(request: IncomingMessage, body = ''): Promise<Asked> {
    const { method = '', url = '', headers } = request;
    const question = [method, url, ...HEADERS.map((name) => headers[name] ?? ''), body].join('\n');
    const tag = headers['if-none-match'];
    if (!this.kept && !tag) return { load: null, question, answer: null };
    const load = await this.graph.currentLoad({ signal: AbortSignal.timeout(SAID_MS) });
    if (load === null) return { load, question, answer: null };
    const key = this.keyOf(load, question);
    if (method === 'GET' && tag && isTagOf(tag, key)) return { load, question, answer: unchanged(key) };
    return { load, question, answer: this.kept?.get(key) ?? null };
  }

  /** `load`: that of which all of the answer is; null: of none. Gives the answer as it is to be sent. */
  keep(request: IncomingMessage, { question }: Asked, answer: Answer, load: string | null): Answer {
    if (load === null || answer.status !== 200) return answer;
    const key = this.keyOf(load, question);
    const tagged =
      request.method === 'GET' ? { ...answer, headers: { ...answer.headers, ...tags(key) } } : answer;
    this.kept?.set(key, { ...tagged, body: Buffer.from(tagged.body) });
    return tagged;
  }

  private keyOf(load: string, question: string): string {
    return hash('sha256', `${load}\n${this.today()}\n${question}`, 'base64url');
  }
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
