/** GraphQL over HTTP at /graphql, with GraphiQL out of the package: nothing is loaded from another host. */
import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { Graph } from '../graph/graph.js';
import { type Fault, maskError } from './errors.js';
import { EXAMPLES } from './examples.js';
import { graphiqlPage } from './graphiql.js';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** The ISO day of now. */
  readonly today: () => string;
  /** Told of every fault of ours. */
  readonly report: (fault: Fault) => void;
  /** How long one operation may take. */
  readonly deadlineMs?: number;
}

const TABS = EXAMPLES.map(({ query, variables }) => ({
  query,
  ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
}));

export const GRAPHQL_PATH = '/graphql';
export const DEADLINE_MS = 10_000;
const LARGEST_BODY = 128 * 1024;

export function createGraphQL({ schema, graph, today, report, deadlineMs = DEADLINE_MS }: YogaOptions) {
  const requestIds = new WeakMap<Request, string>();
  const idOf = (request: Request | undefined): string => {
    const id = (request && requestIds.get(request)) ?? randomUUID();
    if (request) requestIds.set(request, id);
    return id;
  };
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: LARGEST_BODY,
    logging: false,
    graphiql: (request) => ({
      title: 'Entente',
      defaultQuery: EXAMPLES[0]?.query ?? '',
      // GraphiQL would write a query of its address over the first of these.
      ...(new URL(request.url).searchParams.has('query') ? {} : { defaultTabs: TABS }),
      method: 'POST',
    }),
    renderGraphiQL: graphiqlPage,
    context: ({ request }: YogaInitialContext) => ({
      graph,
      today: today(),
      requestId: idOf(request),
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)]),
    }),
    maskedErrors: false,
    plugins: [masked(idOf, report)],
  });
}

/** Every error of every stage goes through one mask: those of parsing, of validation and of resolvers alike. */
function masked(idOf: (request: Request | undefined) => string, report: (fault: Fault) => void): Plugin {
  return {
    onResultProcess({ result, request, setResult }) {
      const results = Array.isArray(result) ? result : [result];
      for (const one of results) {
        if (!('errors' in one) || !one.errors) continue;
        const requestId = idOf(request);
        setResult({
          ...one,
          errors: one.errors.map((error: unknown) => maskError(error, requestId, report)),
        } as never);
      }
    },
  };
}
