/** Profiles the statements of a query in Neo4j: rows read by the leaves of the plan, and database hits in total. */
import type { Driver, ProfiledPlan } from 'neo4j-driver';
import type { Graph, Parameters } from '../../src/engines/graph.js';
import type { Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';
import { toNeo4jIntegers } from '../../src/engines/neo4j/to-neo4j-integers.js';
import { createDriver } from '../neo4j/create-driver.js';

export interface Profile {
  /** Rows that the leaves of the plan produce. */
  readonly rows: number;
  readonly dbHits: number;
}

export class Profiler {
  private constructor(private readonly driver: Driver) {}

  static async connect(connection: Neo4jSettings): Promise<Profiler> {
    const driver = createDriver(connection);
    // Plans and statistics from before the load would give other figures.
    await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
    return new Profiler(driver);
  }

  /** Returns the graph, wrapped, and an array to which each read adds its profile. */
  wrap(graph: Graph): { readonly graph: Graph; readonly profiles: Profile[] } {
    const profiles: Profile[] = [];
    const read: Graph['read'] = async (statement, parameters, options) => {
      profiles.push(await this.profile(statement, parameters));
      return graph.read(statement, parameters, options);
    };
    return { graph: Object.assign(Object.create(graph), { engine: graph.engine, read }), profiles };
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async profile(statement: string, parameters: Parameters): Promise<Profile> {
    const { summary } = await this.driver.executeQuery(
      `CYPHER replan=force PROFILE ${statement}`,
      toNeo4jIntegers(parameters) as Parameters,
      { database: 'neo4j' },
    );
    if (!summary.profile) throw new Error('The statement was not profiled.');
    const operators = flattenPlan(summary.profile);
    const leaves = operators.filter(({ children }) => children.length === 0);
    return {
      rows: sum(leaves.map(({ rows }) => rows)),
      dbHits: sum(operators.map(({ dbHits }) => dbHits ?? 0)),
    };
  }
}

function sum(counts: readonly unknown[]): number {
  return counts.reduce((total: number, count) => total + Number(count), 0);
}

function flattenPlan(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flattenPlan)];
}
