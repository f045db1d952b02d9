/** Formats the recorded steps of a query as text for Neo4j Browser or cypher-shell. */
import type { Parameters } from '../engines/graph.js';
import type { ExplainedStep } from './explain-query.js';

/** One block a step: a numbered comment, the parameters as a `:param` command, and the statement. */
export function formatSteps(steps: readonly ExplainedStep[]): string {
  return steps.map((step, index) => `// ${index + 1}. ${formatStep(step)}\n`).join('\n');
}

function formatStep(step: ExplainedStep): string {
  if (step.kind === 'name-lookup') return `Name lookup: ${JSON.stringify(step.name)}, in the name index`;
  return ['Statement', ...formatParameters(step.parameters), `${step.text};`].join('\n');
}

function formatParameters(parameters: Parameters): string[] {
  return Object.keys(parameters).length > 0 ? [`:param ${toCypherLiteral(parameters)}`] : [];
}

/** JSON, except that the keys of a Cypher map are not quoted. */
function toCypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCypherLiteral).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${toCypherLiteral(item)}`);
  return `{${entries.join(', ')}}`;
}
