/** GraphQL over HTTP at /graphql, with GraphiQL out of the package: nothing is loaded from another host. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Graph } from '../../engines/graph.js';
import {
  createRequestStats,
  type RequestContext,
  type RequestStats,
} from '../../planner/resolver-context.js';
import { createDocumentCaches } from '../cache/document-caches.js';
import { addHttpStatus } from '../errors/add-http-status.js';
import { type InternalErrorReport, maskError } from '../errors/mask-error.js';
import { GRAPHQL_PATH } from '../http/routes.js';
import type { Metrics } from '../operations/metrics.js';
import { useErrorCodeMetrics } from '../operations/use-error-code-metrics.js';
import { type RequestLogEntry, useRequestLog } from '../operations/use-request-log.js';
import { useDocumentLimits } from '../security/limits/use-document-limits.js';
import { useVariableDepthLimit } from '../security/limits/use-variable-depth-limit.js';
import { useCsrfHeader } from '../security/use-csrf-header.js';
import { EXAMPLES } from './examples.js';
import { renderGraphiqlPage } from './render-graphiql-page.js';
import { DEADLINE_MS } from './run-with-deadline.js';
import { useGraphiqlCsp } from './use-graphiql-csp.js';
import { useLimitedExecution } from './use-limited-execution.js';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** The ISO day of now. */
  readonly today: () => string;
  /** Told of every fault of ours. */
  readonly onInternalError: (fault: InternalErrorReport) => void;
  /** Told of every question that was executed; left out: nobody is. */
  readonly onOperationEnd?: (entry: RequestLogEntry) => void;
  /** Left out: nothing is counted. */
  readonly metrics?: Metrics;
  /** How long one operation may take. */
  readonly deadlineMs?: number;
  /** Whether the schema may be asked for, and errors suggest what it has; left out: yes. */
  readonly schemaExposure?: SchemaExposure;
}

/** What comes with a request that came over HTTP. */
export interface ServerContext {
  readonly res?: ServerResponse;
  /** That of its answer; left out: that of now. */
  readonly today?: string;
  /** To be filled in for whoever handed the request over. */
  readonly stats?: RequestStats;
}

export interface SchemaExposure {
  readonly allowsIntrospection: boolean;
  readonly suggestions: boolean;
}

const DEFAULT_TABS = EXAMPLES.map(({ query, variables }) => ({
  query,
  ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
}));

const FULL_EXPOSURE: SchemaExposure = { allowsIntrospection: true, suggestions: true };

export function createYogaServer({
  schema,
  graph,
  today,
  onInternalError,
  onOperationEnd: log,
  metrics,
  deadlineMs = DEADLINE_MS,
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
    // Whoever hands requests over sees to it.
    maxRequestBodySize: false,
    logging: false,
    graphiql: (request) => ({
      title: 'Entente',
      defaultQuery: EXAMPLES[0]?.query ?? '',
      // GraphiQL would write a query of its address over the first of these.
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
      useErrorMasking(getRequestId, onInternalError, schemaExposure),
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

/** Every error of every stage goes through one mask: those of parsing, of validation and of resolvers alike. */
function useErrorMasking(
  getRequestId: (request: Request | undefined) => string,
  onInternalError: (fault: InternalErrorReport) => void,
  { suggestions }: SchemaExposure,
): Plugin {
  return {
    onResultProcess({ result, request, setResult }) {
      const results = Array.isArray(result) ? result : [result];
      for (const one of results) {
        if (!('errors' in one) || !one.errors) continue;
        const requestId = getRequestId(request);
        setResult({
          ...one,
          errors: addHttpStatus(
            'data' in one ? one.data : undefined,
            one.errors.map((error: unknown) => maskError(error, requestId, onInternalError, suggestions)),
          ),
        } as never);
      }
    },
  };
}
