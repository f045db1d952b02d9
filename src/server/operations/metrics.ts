/** Metrics for Prometheus: number, outcome and duration of requests. No label contains anything from a request. */
import type { ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Graph } from '../../engines/graph.js';
import type { ErrorCode } from '../../model/api-error.js';
import { CLIENT_LEFT, type RequestLogEntry } from './use-request-log.js';

export type RequestKind = 'graphql' | 'export';

/** 499 is nginx's status for a client that disconnected; no response has it. */
const CLIENT_CLOSED = { status: 499, code: CLIENT_LEFT } as const;

export class Metrics {
  private readonly registry = new Registry();
  private readonly codes = new WeakMap<ServerResponse, string>();
  private readonly requests = new Counter({
    name: 'entente_requests_total',
    help: 'Finished requests, by HTTP status and first error code (OK: no error).',
    labelNames: ['kind', 'status', 'code'],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'entente_request_duration_seconds',
    help: 'Time from the header of a request to the end of its response, in seconds.',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  private readonly statements = new Histogram({
    name: 'entente_operation_statements',
    help: 'Statements that one executed GraphQL operation sent to the graph.',
    buckets: [0, 1, 2, 3, 5, 10, 20, 50],
    registers: [this.registry],
  });
  private readonly costs = new Histogram({
    name: 'entente_operation_cost',
    help: 'Cost of one executed GraphQL operation: the largest number of fields that it may resolve.',
    buckets: [10, 100, 1_000, 5_000, 10_000, 25_000],
    registers: [this.registry],
  });
  private readonly inFlight = new Gauge({
    name: 'entente_in_flight',
    help: 'Requests in progress.',
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: 'entente_refused_total',
    help: 'Requests refused before they were read, by error code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  private readonly cacheHits = new Counter({
    name: 'entente_repeated_total',
    help: 'Responses from the cache.',
    registers: [this.registry],
  });

  constructor(graph: Graph, version: string) {
    const ready: Gauge = new Gauge({
      name: 'entente_graph_ready',
      help: '1 if the graph can be read; 0 if it is empty, outdated or unreachable.',
      registers: [this.registry],
      collect: async () => {
        ready.set((await graph.checkReadiness()).state === 'ready' ? 1 : 0);
      },
    });
    new Gauge({
      name: 'entente_build_info',
      help: 'Always 1; the label is the version of Entente.',
      labelNames: ['version'],
      registers: [this.registry],
    }).set({ version }, 1);
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** All metrics in the text format of Prometheus. */
  render(): Promise<string> {
    return this.registry.metrics();
  }

  /** Counts an admitted request as in progress until its response has been sent or its client has disconnected. */
  trackRequest(kind: RequestKind, response: ServerResponse): void {
    const stopTimer = this.durations.startTimer({ kind });
    this.inFlight.inc();
    response.once('close', () => {
      this.inFlight.dec();
      stopTimer();
      const outcome = { status: response.statusCode, code: this.codes.get(response) ?? 'OK' };
      this.requests.inc({ kind, ...(response.writableFinished ? outcome : CLIENT_CLOSED) });
    });
  }

  /** Sets the code of the first error of a response. */
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
