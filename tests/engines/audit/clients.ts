/** Clients that ask again and again, and what they got: right, a clean error, or wrong. */
import { setTimeout as sleep } from 'node:timers/promises';
import { errorKind, RETRY_AFTER_S } from '../../../src/errors.js';

/** Of two statements and of much to tell. */
export const LARGE = `{
  whoMet(name: "Moriyama") { entity { name } encounters { nodes { counterpart { name } meetings { meeting { title } } } } }
  overview(maxNodes: 100) { nodes { name } edges { label } }
}`;
/** What a client may be told while the graph cannot be had. */
const CLEAN = new Set(['UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']);
const UNSAID = /127\.0\.0\.1|localhost|bolt|neo4j|ECONN|MATCH|socket/i;

export interface Answered {
  readonly begun: number;
  readonly tookMs: number;
  /** OK, or the code of the first error. */
  readonly code: string;
  /** What should not have been, or null. */
  readonly wrong: string | null;
}

export interface Outcome {
  readonly answers: readonly Answered[];
  /** All that should not have been, each once. */
  readonly wrong: readonly string[];
  readonly worstMs: number;
}

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

export class Clients {
  readonly answers: Answered[] = [];
  private stopped = false;
  private expected: Record<string, unknown> = {};
  private under: Promise<void>[] = [];

  constructor(
    private readonly url: string,
    private readonly count: number,
    private readonly query: string,
  ) {}

  /** What is right, asked while all is well. */
  async learn(): Promise<void> {
    const { data, errors } = (await (await this.post()).json()) as Body;
    if (!data || errors) throw new Error(`All should be well: ${JSON.stringify(errors)}`);
    this.expected = data;
  }

  start(): void {
    this.under = Array.from({ length: this.count }, async () => {
      while (!this.stopped) {
        const answered = await this.once();
        this.answers.push(answered);
        if (answered.code !== 'OK') await sleep(RETRY_AFTER_S * 1_000);
      }
    });
  }

  async stop(): Promise<Outcome> {
    this.stopped = true;
    await Promise.all(this.under);
    const wrong = new Set(this.answers.flatMap(({ wrong }) => wrong ?? []));
    return {
      answers: this.answers,
      wrong: [...wrong],
      worstMs: Math.max(...this.answers.map(({ tookMs }) => tookMs)),
    };
  }

  summary(): string {
    const codes = new Map<string, number>();
    for (const { code } of this.answers) codes.set(code, (codes.get(code) ?? 0) + 1);
    return [...codes].map(([code, count]) => `${code} ${count}`).join(', ');
  }

  private async once(): Promise<Answered> {
    const begun = performance.now();
    const answered = (code: string, wrong: string | null) => ({
      begun,
      tookMs: performance.now() - begun,
      code,
      wrong,
    });
    try {
      const response = await this.post();
      const body = JSON.parse(await response.text()) as Body;
      const { errors } = body;
      const said = `${response.status} ${JSON.stringify(errors?.map(({ message }) => message))}`;
      return answered(
        errors?.[0]?.extensions.code ?? 'OK',
        this.isWrong(body, response.status) ? said : null,
      );
    } catch (error) {
      return answered('NONE', String(error));
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
  private isWrong({ data, errors = [] }: Body, status: number): boolean {
    const clean = errors.every(
      ({ message, extensions: { code } }) => CLEAN.has(code) && !UNSAID.test(message),
    );
    const nothing = !data;
    const same = Object.entries(this.expected).every(
      ([name, value]) =>
        JSON.stringify(data?.[name]) === JSON.stringify(value) || (!data?.[name] && errors.length > 0),
    );
    const wanted = nothing ? (errorKind(errors[0]?.extensions.code)?.status ?? 0) : 200;
    return !clean || !same || status !== wanted || (nothing && errors.length === 0);
  }
}
