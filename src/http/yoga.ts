/** GraphQL over HTTP at /graphql, with GraphiQL out of the package: nothing is loaded from another host. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { newTally, type RequestContext, type Tally } from '../context.js';
import type { Graph } from '../graph/graph.js';
import { answerCode } from './answer-code.js';
import { csrfPrevention } from './csrf.js';
import { DEADLINE_MS } from './deadline.js';
import { documentCaches } from './document-cache.js';
import { type Fault, maskError } from './errors.js';
import { EXAMPLES } from './examples.js';
import { execution } from './execution.js';
import { graphiqlPage } from './graphiql.js';
import { graphiqlPolicy } from './graphiql-policy.js';
import { documentLimits } from './limits/document-limits.js';
import { valuesInValues } from './limits/values-in-values.js';
import type { Metrics } from './metrics.js';
import { GRAPHQL_PATH } from './paths.js';
import { type RequestEntry, requestLog } from './request-log.js';
import { withStatus } from './status.js';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** The ISO day of now. */
  readonly today: () => string;
  /** Told of every fault of ours. */
  readonly report: (fault: Fault) => void;
  /** Told of every question that was executed; left out: nobody is. */
  readonly tell?: (entry: RequestEntry) => void;
  /** Left out: nothing is counted. */
  readonly metrics?: Metrics;
  /** How long one operation may take. */
  readonly deadlineMs?: number;
  /** Whether the schema may be asked for, and errors suggest what it has; left out: yes. */
  readonly open?: OpenSchema;
}

/** What comes with a request that came over HTTP. */
export interface ServerContext {
  readonly res?: ServerResponse;
  /** That of its answer; left out: that of now. */
  readonly day?: string;
  /** To be filled in for whoever handed the request over. */
  readonly tally?: Tally;
}

export interface OpenSchema {
  readonly introspection: boolean;
  readonly suggestions: boolean;
}

const TABS = EXAMPLES.map(({ query, variables }) => ({
  query,
  ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
}));

const OPEN: OpenSchema = { introspection: true, suggestions: true };

export function createGraphQL({
  schema,
  graph,
  today,
  report,
  tell: log,
  metrics,
  deadlineMs = DEADLINE_MS,
  open = OPEN,
}: YogaOptions) {
  const tell = toAll(log, metrics);
  const requestIds = new WeakMap<Request, string>();
  const idOf = (request: Request | undefined): string => {
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
      ...(new URL(request.url).searchParams.has('query') ? {} : { defaultTabs: TABS }),
      method: 'POST',
    }),
    renderGraphiQL: graphiqlPage,
    parserAndValidationCache: documentCaches(),
    context: ({ request, day, tally }: YogaInitialContext & ServerContext) => ({
      today: day ?? today(),
      requestId: idOf(request),
      gone: request.signal,
      tally: tally ?? newTally(),
    }),
    maskedErrors: false,
    plugins: [
      csrfPrevention(),
      valuesInValues(),
      documentLimits(open),
      graphiqlPolicy(),
      masked(idOf, report, open),
      execution(graph, deadlineMs),
      ...(metrics ? [answerCode(metrics)] : []),
      ...(tell ? [requestLog(tell)] : []),
    ],
  });
}

function toAll(log: YogaOptions['tell'], metrics: Metrics | undefined): YogaOptions['tell'] {
  if (!metrics) return log;
  return (entry) => {
    metrics.executed(entry);
    log?.(entry);
  };
}

/** Every error of every stage goes through one mask: those of parsing, of validation and of resolvers alike. */
function masked(
  idOf: (request: Request | undefined) => string,
  report: (fault: Fault) => void,
  { suggestions }: OpenSchema,
): Plugin {
  return {
    onResultProcess({ result, request, setResult }) {
      const results = Array.isArray(result) ? result : [result];
      for (const one of results) {
        if (!('errors' in one) || !one.errors) continue;
        const requestId = idOf(request);
        setResult({
          ...one,
          errors: withStatus(
            'data' in one ? one.data : undefined,
            one.errors.map((error: unknown) => maskError(error, requestId, report, suggestions)),
          ),
        } as never);
      }
    },
  };
}
