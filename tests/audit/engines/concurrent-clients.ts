/** Clients that ask again and again, and what they got: right, a clean error, or wrong. */
import { setTimeout as sleep } from 'node:timers/promises';
import { findErrorDefinition, RETRY_AFTER_S } from '../../../src/model/api-error.js';

/** Of two statements and of much to tell. */
export const LARGE_QUERY = `{
  whoMet(name: "Moriyama") { entity { name } encounters { nodes { counterpart { name } meetings { meeting { title } } } } }
  overview(maxNodes: 100) { nodes { name } edges { label } }
}`;
/** What a client may be told while the graph cannot be had. */
const EXPECTED_CODES = new Set(['UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']);
const LEAK_PATTERN = /127\.0\.0\.1|localhost|bolt|neo4j|ECONN|MATCH|socket/i;

export interface ClientResult {
  readonly startedAt: number;
  readonly durationMs: number;
  /** OK, or the code of the first error. */
  readonly code: string;
  /** What should not have been, or null. */
  readonly unexpected: string | null;
}

export interface Outcome {
  readonly results: readonly ClientResult[];
  /** All that should not have been, each once. */
  readonly unexpected: readonly string[];
  readonly maxMs: number;
}

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

export class ConcurrentClients {
  readonly results: ClientResult[] = [];
  private isStopped = false;
  private expected: Record<string, unknown> = {};
  private loops: Promise<void>[] = [];

  constructor(
    private readonly url: string,
    private readonly count: number,
    private readonly query: string,
  ) {}

  /** What is right, asked while all is well. */
  async recordExpected(): Promise<void> {
    const { data, errors } = (await (await this.post()).json()) as Body;
    if (!data || errors) throw new Error(`All should be well: ${JSON.stringify(errors)}`);
    this.expected = data;
  }

  start(): void {
    this.loops = Array.from({ length: this.count }, async () => {
      while (!this.isStopped) {
        const answered = await this.sendRequest();
        this.results.push(answered);
        if (answered.code !== 'OK') await sleep(RETRY_AFTER_S * 1_000);
      }
    });
  }

  async stop(): Promise<Outcome> {
    this.isStopped = true;
    await Promise.all(this.loops);
    const wrong = new Set(this.results.flatMap(({ unexpected }) => unexpected ?? []));
    return {
      results: this.results,
      unexpected: [...wrong],
      maxMs: Math.max(...this.results.map(({ durationMs }) => durationMs)),
    };
  }

  summary(): string {
    const codes = new Map<string, number>();
    for (const { code } of this.results) codes.set(code, (codes.get(code) ?? 0) + 1);
    return [...codes].map(([code, count]) => `${code} ${count}`).join(', ');
  }

  private async sendRequest(): Promise<ClientResult> {
    const startedAt = performance.now();
    const result = (code: string, unexpected: string | null) => ({
      startedAt,
      durationMs: performance.now() - startedAt,
      code,
      unexpected,
    });
    try {
      const response = await this.post();
      const body = JSON.parse(await response.text()) as Body;
      const { errors } = body;
      const said = `${response.status} ${JSON.stringify(errors?.map(({ message }) => message))}`;
      return result(
        errors?.[0]?.extensions.code ?? 'OK',
        this.isUnexpected(body, response.status) ? said : null,
      );
    } catch (error) {
      return result('NONE', String(error));
    }
  }

  private post(): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: this.query }),
    });
  }

  /** What came is what is right, or null beside an error that says why. */
  private isUnexpected({ data, errors = [] }: Body, status: number): boolean {
    const clean = errors.every(
      ({ message, extensions: { code } }) => EXPECTED_CODES.has(code) && !LEAK_PATTERN.test(message),
    );
    const nothing = !data;
    const same = Object.entries(this.expected).every(
      ([name, value]) =>
        JSON.stringify(data?.[name]) === JSON.stringify(value) || (!data?.[name] && errors.length > 0),
    );
    const wanted = nothing ? (findErrorDefinition(errors[0]?.extensions.code)?.status ?? 0) : 200;
    return !clean || !same || status !== wanted || (nothing && errors.length === 0);
  }
}
