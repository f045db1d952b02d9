/** GraphQL over HTTP at /graphql, with GraphiQL from the package. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaInitialContext } from 'graphql-yoga';
import type { Graph } from '../../engines/graph.js';
import { createDocumentCaches } from '../cache/document-caches.js';
import type { InternalErrorReport } from '../errors/mask-error.js';
import { useErrorMasking } from '../errors/use-error-masking.js';
import { GRAPHQL_PATH } from '../http/routes.js';
import type { Metrics } from '../operations/metrics.js';
import { createRequestStats, type RequestStats } from '../operations/request-stats.js';
import { useErrorCodeMetrics } from '../operations/use-error-code-metrics.js';
import { type RequestLogEntry, useRequestLog } from '../operations/use-request-log.js';
import { useDocumentLimits } from '../security/limits/use-document-limits.js';
import { useVariableDepthLimit } from '../security/limits/use-variable-depth-limit.js';
import { useCsrfHeader } from '../security/use-csrf-header.js';
import { EXAMPLES } from './examples.js';
import { renderGraphiqlPage } from './render-graphiql-page.js';
import type { RequestContext } from './request-context.js';
import { DEFAULT_DEADLINE_MS } from './run-with-deadline.js';
import { useGraphiqlCsp } from './use-graphiql-csp.js';
import { useLimitedExecution } from './use-limited-execution.js';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** Returns today's date, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Receives every internal error. */
  readonly onInternalError: (report: InternalErrorReport) => void;
  /** Receives every executed operation. */
  readonly onOperationEnd?: (entry: RequestLogEntry) => void;
  /** Default: no metrics. */
  readonly metrics?: Metrics;
  /** Time limit of one operation. Default: {@link DEFAULT_DEADLINE_MS}. */
  readonly deadlineMs?: number;
  /** Default: everything is shown. */
  readonly schemaExposure?: SchemaExposure;
}

/** How much of the schema clients can learn beyond what they know. */
export interface SchemaExposure {
  readonly allowsIntrospection: boolean;
  /** Whether error messages suggest names ("Did you mean …?"). */
  readonly hasSuggestions: boolean;
}

/** What the HTTP server passes along with a request; absent when Yoga is called directly. */
export interface ServerContext {
  readonly res?: ServerResponse;
  /** Date of the response, as YYYY-MM-DD. Default: today. */
  readonly today?: string;
  /** Filled in during execution, for the caller. */
  readonly stats?: RequestStats;
}

const DEFAULT_TABS = EXAMPLES.map(({ query, variables }) => ({
  query,
  ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
}));

const FULL_EXPOSURE: SchemaExposure = { allowsIntrospection: true, hasSuggestions: true };

export function createYogaServer({
  schema,
  graph,
  today,
  onInternalError,
  onOperationEnd: log,
  metrics,
  deadlineMs = DEFAULT_DEADLINE_MS,
  schemaExposure = FULL_EXPOSURE,
}: YogaOptions) {
  const onOperationEnd = combineObservers(log, metrics);
  const requestIds = new WeakMap<Request, string>();
  const getRequestId = (request: Request | undefined): string => {
    const id = (request && requestIds.get(request)) ?? randomUUID();
    if (request) requestIds.set(request, id);
    return id;
  };
  return createYoga<ServerContext, RequestContext>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    // The HTTP server limits the body.
    maxRequestBodySize: false,
    logging: false,
    graphiql: (request) => ({
      title: 'Entente',
      defaultQuery: EXAMPLES[0]?.query ?? '',
      // GraphiQL would overwrite the first tab with the query of the URL.
      ...(new URL(request.url).searchParams.has('query') ? {} : { defaultTabs: DEFAULT_TABS }),
      method: 'POST',
    }),
    renderGraphiQL: renderGraphiqlPage,
    parserAndValidationCache: createDocumentCaches(),
    context: ({ request, today: day, stats }: YogaInitialContext & ServerContext) => ({
      today: day ?? today(),
      requestId: getRequestId(request),
      disconnectSignal: request.signal,
      stats: stats ?? createRequestStats(),
    }),
    maskedErrors: false,
    plugins: [
      useCsrfHeader(),
      useVariableDepthLimit(),
      useDocumentLimits(schemaExposure),
      useGraphiqlCsp(),
      useErrorMasking({ getRequestId, onInternalError, hasSuggestions: schemaExposure.hasSuggestions }),
      useLimitedExecution(graph, deadlineMs),
      ...(metrics ? [useErrorCodeMetrics(metrics)] : []),
      ...(onOperationEnd ? [useRequestLog(onOperationEnd)] : []),
    ],
  });
}

function combineObservers(
  log: YogaOptions['onOperationEnd'],
  metrics: Metrics | undefined,
): YogaOptions['onOperationEnd'] {
  if (!metrics) return log;
  return (entry) => {
    metrics.observeOperation(entry);
    log?.(entry);
  };
}
