/** Clients that repeat a query concurrently and check each response: right, a clean error, or unexpected. */
import { setTimeout as sleep } from 'node:timers/promises';
import { findErrorDefinition, RETRY_AFTER_S } from '../../../src/model/api-error.js';

/** Runs two statements and has a large response. */
export const LARGE_QUERY = `{
  whoMet(name: "Moriyama") { entity { name } encounters { nodes { counterpart { name } meetings { meeting { title } } } } }
  overview(maxNodes: 100) { nodes { name } edges { label } }
}`;
/** Codes that are allowed while the database is unavailable. */
const EXPECTED_CODES = new Set(['UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']);
/** Internals that no error message may reveal. */
const LEAK_PATTERN = /127\.0\.0\.1|localhost|bolt|neo4j|ECONN|MATCH|socket/i;

export interface ClientResult {
  readonly startedAt: number;
  readonly durationMs: number;
  /** `OK`, the code of the first error, or `NONE` if there was no response. */
  readonly code: string;
  /** Description of a wrong response. Null: the response is allowed. */
  readonly unexpected: string | null;
}

export interface Outcome {
  readonly results: readonly ClientResult[];
  /** Distinct descriptions of wrong responses. */
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

  /** Records the right response. Call it while the database works. */
  async recordExpected(): Promise<void> {
    const { data, errors } = (await (await this.post()).json()) as Body;
    if (!data || errors)
      throw new Error(`The database must work before the audit starts: ${JSON.stringify(errors)}`);
    this.expected = data;
  }

  start(): void {
    this.loops = Array.from({ length: this.count }, async () => {
      while (!this.isStopped) {
        const result = await this.sendRequest();
        this.results.push(result);
        if (result.code !== 'OK') await sleep(RETRY_AFTER_S * 1_000);
      }
    });
  }

  async stop(): Promise<Outcome> {
    this.isStopped = true;
    await Promise.all(this.loops);
    const unexpected = new Set(this.results.flatMap(({ unexpected }) => unexpected ?? []));
    return {
      results: this.results,
      unexpected: [...unexpected],
      maxMs: Math.max(...this.results.map(({ durationMs }) => durationMs)),
    };
  }

  /** Number of responses per code: "OK 120, TIMEOUT 3". */
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
      const description = `${response.status} ${JSON.stringify(errors?.map(({ message }) => message))}`;
      return result(
        errors?.[0]?.extensions.code ?? 'OK',
        this.isUnexpected(body, response.status) ? description : null,
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

  /** A root field must be the recorded one, or null together with a clean error. */
  private isUnexpected({ data, errors = [] }: Body, status: number): boolean {
    const areErrorsClean = errors.every(
      ({ message, extensions: { code } }) => EXPECTED_CODES.has(code) && !LEAK_PATTERN.test(message),
    );
    const isEmpty = !data;
    const isRight = Object.entries(this.expected).every(
      ([name, value]) =>
        JSON.stringify(data?.[name]) === JSON.stringify(value) || (!data?.[name] && errors.length > 0),
    );
    const expectedStatus = isEmpty ? (findErrorDefinition(errors[0]?.extensions.code)?.status ?? 0) : 200;
    return !areErrorsClean || !isRight || status !== expectedStatus || (isEmpty && errors.length === 0);
  }
}
