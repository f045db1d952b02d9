/** What Prometheus is told: how many requests there were, how they ended and how long they took; nothing of what was asked. */
import type { ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Graph } from '../../engines/graph.js';
import type { ErrorCode } from '../../model/api-error.js';
import { CLIENT_LEFT, type RequestLogEntry } from './use-request-log.js';

/** A question to GraphQL, or a file. */
export type RequestKind = 'graphql' | 'export';

/** nginx's status for it, which is no answer's. */
const CLIENT_CLOSED = { status: 499, code: CLIENT_LEFT } as const;

export class Metrics {
  private readonly registry = new Registry();
  private readonly codes = new WeakMap<ServerResponse, string>();
  private readonly requests = new Counter({
    name: 'entente_requests_total',
    help: 'Requests that were let in and have ended, by HTTP status and by the code of their first error (OK: none).',
    labelNames: ['kind', 'status', 'code'],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'entente_request_duration_seconds',
    help: 'How long requests that were let in took, from their header to the end of their answer.',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  private readonly statements = new Histogram({
    name: 'entente_operation_statements',
    help: 'How many statements the execution of one GraphQL operation sent to the graph.',
    buckets: [0, 1, 2, 3, 5, 10, 20, 50],
    registers: [this.registry],
  });
  private readonly costs = new Histogram({
    name: 'entente_operation_cost',
    help: 'What a GraphQL operation that was executed may cost at most, in fields that it resolves.',
    buckets: [10, 100, 1_000, 5_000, 10_000, 25_000],
    registers: [this.registry],
  });
  private readonly inFlight = new Gauge({
    name: 'entente_in_flight',
    help: 'Requests that are being answered.',
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: 'entente_refused_total',
    help: 'Requests that were refused unread, by the code that they got.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly cacheHits = new Counter({
    name: 'entente_repeated_total',
    help: 'Questions that had an answer that was kept from before: the graph was not asked.',
    registers: [this.registry],
  });

  constructor(graph: Graph, version: string) {
    const ready: Gauge = new Gauge({
      name: 'entente_graph_ready',
      help: 'Whether the graph can answer: 1, or 0 while it is empty or cannot be reached.',
      registers: [this.registry],
      collect: async () => {
        ready.set((await graph.checkReadiness()).state === 'ready' ? 1 : 0);
      },
    });
    new Gauge({
      name: 'entente_build_info',
      help: 'Always 1; the label says which version this is.',
      labelNames: ['version'],
      registers: [this.registry],
    }).set({ version }, 1);
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** All of it, as Prometheus reads it. */
  render(): Promise<string> {
    return this.registry.metrics();
  }

  /** A request is let in: it is under way until its response is over, or its client has gone. */
  trackRequest(kind: RequestKind, response: ServerResponse): void {
    const end = this.durations.startTimer({ kind });
    this.inFlight.inc();
    response.once('close', () => {
      this.inFlight.dec();
      end();
      const ended = { status: response.statusCode, code: this.codes.get(response) ?? 'OK' };
      this.requests.inc({ kind, ...(response.writableFinished ? ended : CLIENT_CLOSED) });
    });
  }

  /** The answer tells of this error first. */
  setErrorCode(response: ServerResponse, code: string): void {
    this.codes.set(response, code);
  }

  countRefusal(code: ErrorCode): void {
    this.refusals.inc({ code });
  }

  countCacheHit(): void {
    this.cacheHits.inc();
  }

  observeOperation({ statements, cost }: RequestLogEntry): void {
    this.statements.observe(statements);
    if (cost !== null) this.costs.observe(cost);
  }
}
