/** What a Neo4j does for a statement: rows that the leaves of its plan give, and hits on its store in all. */
import type { Driver, ProfiledPlan } from 'neo4j-driver';
import type { Graph, Parameters } from '../../src/engines/graph.js';
import type { Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';
import { toNeo4jIntegers } from '../../src/engines/neo4j/to-neo4j-integers.js';
import { createDriver } from '../neo4j/create-driver.js';

export interface Profile {
  readonly rows: number;
  readonly dbHits: number;
}

/** Of what a Neo4j holds now. */
export class Profiler {
  private constructor(private readonly driver: Driver) {}

  static async connect(connection: Neo4jSettings): Promise<Profiler> {
    const driver = createDriver(connection);
    // A plan that was made for an emptier graph, or by what is known of one, is not the one that is asked about.
    await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
    return new Profiler(driver);
  }

  /** The same graph, and the profiles of what it is asked for, in turn. */
  wrap(graph: Graph): { readonly graph: Graph; readonly told: Profile[] } {
    const profiles: Profile[] = [];
    const read: Graph['read'] = async (statement, parameters, options) => {
      profiles.push(await this.profile(statement, parameters));
      return graph.read(statement, parameters, options);
    };
    return { graph: Object.assign(Object.create(graph), { engine: graph.engine, read }), told: profiles };
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
    const all = flattenPlan(summary.profile);
    const leaves = all.filter(({ children }) => children.length === 0);
    return {
      rows: sum(leaves.map(({ rows }) => rows)),
      dbHits: sum(all.map(({ dbHits }) => dbHits ?? 0)),
    };
  }
}

function sum(counts: readonly unknown[]): number {
  return counts.reduce((so: number, count) => so + Number(count), 0);
}

function flattenPlan(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flattenPlan)];
}
