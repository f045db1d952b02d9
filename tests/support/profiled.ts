/** What a Neo4j does for a statement: rows that the leaves of its plan give, and hits on its store in all. */
import type { Driver, ProfiledPlan } from 'neo4j-driver';
import type { Graph, Parameters } from '../../src/graph/graph.js';
import { withIntegers } from '../../src/graph/integers.js';
import type { Neo4jSettings } from '../../src/graph/neo4j.js';
import { driverOf } from '../neo4j/driver-of.js';

export interface Profile {
  readonly rows: number;
  readonly hits: number;
}

/** Of what a Neo4j holds now. */
export class Profiler {
  private constructor(private readonly driver: Driver) {}

  static async of(connection: Neo4jSettings): Promise<Profiler> {
    const driver = driverOf(connection);
    // A plan that was made for an emptier graph, or by what is known of one, is not the one that is asked about.
    await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
    return new Profiler(driver);
  }

  /** The same graph, and the profiles of what it is asked for, in turn. */
  over(graph: Graph): { readonly graph: Graph; readonly told: Profile[] } {
    const told: Profile[] = [];
    const read: Graph['read'] = async (statement, parameters, options) => {
      told.push(await this.profiled(statement, parameters));
      return graph.read(statement, parameters, options);
    };
    return { graph: Object.assign(Object.create(graph), { engine: graph.engine, read }), told };
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async profiled(statement: string, parameters: Parameters): Promise<Profile> {
    const { summary } = await this.driver.executeQuery(
      `CYPHER replan=force PROFILE ${statement}`,
      withIntegers(parameters) as Parameters,
      { database: 'neo4j' },
    );
    if (!summary.profile) throw new Error('The statement was not profiled.');
    const all = steps(summary.profile);
    const leaves = all.filter(({ children }) => children.length === 0);
    return {
      rows: sum(leaves.map(({ rows }) => rows)),
      hits: sum(all.map(({ dbHits }) => dbHits ?? 0)),
    };
  }
}

function sum(counts: readonly unknown[]): number {
  return counts.reduce((so: number, count) => so + Number(count), 0);
}

function steps(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(steps)];
}
