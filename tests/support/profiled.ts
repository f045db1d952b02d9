/** What a Neo4j does for a statement: rows that the leaves of its plan give, and hits on its store in all. */
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import type { Graph, Parameters } from '../../src/graph/graph.js';
import type { Neo4jSettings } from '../../src/graph/neo4j.js';
import { driverOf } from '../neo4j/driver-of.js';

export interface Profile {
  readonly rows: number;
  readonly hits: number;
}

/** The same graph, and the profiles of what it is asked for, in turn. */
export function profiling(
  graph: Graph,
  connection: Neo4jSettings,
): { readonly graph: Graph; readonly told: Profile[] } {
  const told: Profile[] = [];
  const read: Graph['read'] = async (statement, parameters, options) => {
    told.push(await profiled(connection, statement, parameters));
    return graph.read(statement, parameters, options);
  };
  return { graph: Object.assign(Object.create(graph), { engine: graph.engine, read }), told };
}

async function profiled(
  connection: Neo4jSettings,
  statement: string,
  parameters: Parameters,
): Promise<Profile> {
  const driver = driverOf(connection);
  try {
    // A plan that was made for an emptier graph, or by what is known of one, is not the one that is asked about.
    await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
    const { summary } = await driver.executeQuery(
      `CYPHER replan=force PROFILE ${statement}`,
      withIntegers(parameters) as Parameters,
      { database: 'neo4j' },
    );
    const { profile } = summary;
    if (!profile) throw new Error('The statement was not profiled.');
    const sum = (plans: readonly ProfiledPlan[], of: (plan: ProfiledPlan) => number) =>
      plans.reduce((so, plan) => so + of(plan), 0);
    const all = steps(profile);
    const leaves = all.filter(({ children }) => children.length === 0);
    return {
      rows: sum(leaves, ({ rows }) => Number(rows)),
      hits: sum(all, ({ dbHits }) => Number(dbHits ?? 0)),
    };
  } finally {
    await driver.close();
  }
}

function withIntegers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withIntegers(item)]));
}

function steps(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(steps)];
}
