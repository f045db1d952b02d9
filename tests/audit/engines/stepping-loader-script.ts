/**
 * A loader that prints each step and can send itself a signal after one of them. Step 0 is before the load.
 * Arguments: FACTS STEP|none KILL|STOP.
 */
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { packageRoot } from '../../../src/common/package-root.js';
import { readFragments, readSetupStatements } from '../../../src/engines/cypher/read-fragments.js';
import { createLoadStatements } from '../../../src/engines/load/load-statements.js';
import { connectNeo4j } from '../../../src/engines/neo4j/neo4j-graph.js';
import { readFacts } from '../../../src/facts/read-facts.js';
import { CATALOGUE_LABELS, EDGE_TYPES, ENTITY_LABELS } from '../../../src/model/graph-rows.js';

const [facts = '', lastStep = 'none', signal = 'KILL'] = process.argv.slice(2);
const names = new Map(
  (['load', 'setup'] as const).flatMap((folder) =>
    [...readFragments(packageRoot(), folder)].map(([name, { body }]) => [body, name]),
  ),
);
const statements = createLoadStatements(readFragments(packageRoot(), 'load'));
for (const kind of [...ENTITY_LABELS, ...CATALOGUE_LABELS, ...EDGE_TYPES]) {
  // The same statement removes the entities of every label, so the last label names it.
  names.set(statements.write(kind), `write ${kind}`).set(statements.remove(kind), `remove ${kind}`);
}
readSetupStatements(packageRoot(), 'neo4j').forEach((text, index) => {
  names.set(text, `setup ${index + 1}`);
});

let step = -1;
function reportStep(name: string): void {
  step += 1;
  process.stdout.write(`${step} ${name}\n`);
  if (String(step) === lastStep) process.kill(process.pid, `SIG${signal}`);
}

async function reportAfter<T>(name: string, promise: PromiseLike<T>): Promise<T> {
  const result = await promise;
  reportStep(name);
  return result;
}

/** The method of sessions and transactions that a load uses. */
type Runner = Pick<Transaction, 'run'> | Pick<ManagedTransaction, 'run'> | Pick<Session, 'run'>;

function withReports(runner: Runner) {
  const run = (text: string, parameters?: object) => {
    const name = names.get(text) ?? text;
    const result = runner.run(text, parameters);
    const rows = async function* () {
      yield* result;
      reportStep(name);
    };
    // A load either awaits a result or iterates over it, never both.
    const all = () => reportAfter(name, result);
    return {
      // biome-ignore lint/suspicious/noThenProperty: results of the driver are thenables
      then: (...next: Parameters<Promise<QueryResult>['then']>) => all().then(...next),
      catch: (...next: Parameters<Promise<QueryResult>['catch']>) => all().catch(...next),
      [Symbol.asyncIterator]: rows,
    };
  };
  return { run };
}

const { driver } = neo4j;
neo4j.driver = (...settings): Driver => {
  const realDriver = driver(...settings);
  const session = realDriver.session.bind(realDriver);
  realDriver.session = (options) => {
    const realSession = session(options);
    const reporting = {
      ...withReports(realSession),
      beginTransaction: () => {
        const transaction = realSession.beginTransaction();
        return { ...withReports(transaction), rollback: () => transaction.rollback() };
      },
      executeWrite: <T>(work: (transaction: ManagedTransaction) => Promise<T>, settings: object) =>
        reportAfter(
          'commit',
          realSession.executeWrite(
            (transaction) =>
              reportAfter('all written', work(withReports(transaction) as unknown as ManagedTransaction)),
            settings,
          ),
        ),
      close: () => realSession.close(),
    };
    return reporting as unknown as Session;
  };
  return realDriver;
};

const read = await readFacts([facts]);
if (!read.ok) throw new Error(`The facts in ${facts} are invalid.`);
const { NEO4J_URI: uri = '', NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const graph = connectNeo4j({ uri, username: username || undefined, password });
reportStep('started');
await graph.load(read.rows).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
await graph.close();
