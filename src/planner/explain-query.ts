/** Runs a query and records its Cypher statements, for `entente explain` and for the planner's golden files. */
import { type DocumentNode, execute, type GraphQLSchema, validate } from 'graphql';
import type { Graph, Reader } from '../engines/graph.js';
import { readConsistently } from '../engines/read-consistently.js';
import type { Statement } from './compose-statement.js';
import type { ResolverContext } from './resolver-context.js';

export interface ExplainRequest {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
  /** Required if the document has several operations. */
  readonly operationName?: string;
  /** ISO day for `stale`. */
  readonly today: string;
}

/** A name lookup uses the engine's name index. Only Neo4j runs Cypher for it. */
export type ExplainedStep =
  | ({ readonly kind: 'statement' } & Statement)
  | { readonly kind: 'name-lookup'; readonly name: string };

/** The steps in the order in which they ran. Throws the first validation or execution error. */
export async function explainQuery(
  schema: GraphQLSchema,
  graph: Graph,
  { document, variables, operationName, today }: ExplainRequest,
): Promise<readonly ExplainedStep[]> {
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const { signal } = new AbortController();
  return readConsistently(
    graph,
    async (reader) => {
      const steps: ExplainedStep[] = [];
      const contextValue: ResolverContext = {
        graph: recordSteps(reader, steps),
        today,
        requestId: 'explain',
        signal,
      };
      const result = await execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue,
      });
      const [error] = result.errors ?? [];
      if (error) throw error;
      return steps;
    },
    { signal },
  );
}

function recordSteps(reader: Reader, steps: ExplainedStep[]): Reader {
  return {
    loadId: reader.loadId,
    listLengths: reader.listLengths,
    get isSuperseded() {
      return reader.isSuperseded;
    },
    read: (text, parameters, options) => {
      steps.push({ kind: 'statement', text, parameters });
      return reader.read(text, parameters, options);
    },
    findCandidates: (name, limit, options) => {
      steps.push({ kind: 'name-lookup', name });
      return reader.findCandidates(name, limit, options);
    },
  };
}
