/** `entente explain`: prints the Cypher statements of a query, with their parameters. */
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { buildSchema } from '../../schema/index.js';
import { explainQuery } from '../planner/explain-query.js';
import { formatSteps } from '../planner/format-steps.js';
import { CommandError, UsageError } from './command-error.js';
import { getToday } from './get-today.js';
import { openGraph } from './open-graph.js';
import type { Settings } from './settings.js';

export interface ExplainOptions {
  /** JSON object. */
  readonly variables?: string;
  /** Name of the operation, if the document has several. */
  readonly operation?: string;
}

export async function explain(
  settings: Settings,
  query: string,
  paths: readonly string[],
  { variables = '{}', operation }: ExplainOptions,
): Promise<void> {
  if (settings.neo4j && paths.length > 0)
    throw new UsageError('With NEO4J_URI, explain reads the database: remove the fact files.');
  const request = {
    document: parseQuery(query),
    variables: parseVariables(variables),
    operationName: operation,
    today: getToday(settings),
  };
  const graph = await openGraph(settings, paths, 'the query was not run');
  try {
    process.stdout.write(formatSteps(await explainQuery(buildSchema(), graph, request)));
  } catch (error) {
    throw error instanceof GraphQLError ? new CommandError(error.message) : error;
  } finally {
    await graph.close();
  }
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    const { message, locations: [location] = [] } = error as GraphQLError;
    throw new UsageError(`The query is not GraphQL: ${message} (line ${location?.line ?? 1})`);
  }
}

function parseVariables(text: string): Record<string, unknown> {
  const usage = 'write a JSON object, such as \'{"name": "Moriyama"}\'';
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`--variables: ${(error as Error).message}; ${usage}.`);
  }
  throw new UsageError(`--variables: not a JSON object; ${usage}.`);
}
