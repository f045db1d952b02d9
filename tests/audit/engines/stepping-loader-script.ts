/** A loader that tells each step it has taken and is killed or stopped after one, 0 is before the first: `loader FACTS STEP KILL|STOP`. */
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

const [facts = '', last = 'none', signal = 'KILL'] = process.argv.slice(2);
const names = new Map(
  (['load', 'setup'] as const).flatMap((folder) =>
    [...readFragments(packageRoot(), folder)].map(([name, { body }]) => [body, name]),
  ),
);
const statements = createLoadStatements(readFragments(packageRoot(), 'load'));
for (const kind of [...ENTITY_LABELS, ...CATALOGUE_LABELS, ...EDGE_TYPES]) {
  // All entities are removed by one statement.
  names.set(statements.write(kind), `write ${kind}`).set(statements.remove(kind), `remove ${kind}`);
}
readSetupStatements(packageRoot(), 'neo4j').forEach((text, index) => {
  names.set(text, `setup ${index + 1}`);
});

let taken = -1;
function reportStep(name: string): void {
  taken += 1;
  process.stdout.write(`${taken} ${name}\n`);
  if (String(taken) === last) process.kill(process.pid, `SIG${signal}`);
}

async function reportAfter<T>(name: string, promise: PromiseLike<T>): Promise<T> {
  const result = await promise;
  reportStep(name);
  return result;
}

/** What a session and a transaction have in common, as far as a load uses it. */
type Runner = Pick<Transaction, 'run'> | Pick<ManagedTransaction, 'run'> | Pick<Session, 'run'>;

function withReports(runs: Runner) {
  const run = (text: string, parameters?: object) => {
    const name = names.get(text) ?? text;
    const result = runs.run(text, parameters);
    const rows = async function* () {
      yield* result;
      reportStep(name);
    };
    // Waited for as a whole or gone through row by row, never both.
    const whole = () => reportAfter(name, result);
    return {
      // biome-ignore lint/suspicious/noThenProperty: the driver's result is one, too
      then: (...next: Parameters<Promise<QueryResult>['then']>) => whole().then(...next),
      catch: (...next: Parameters<Promise<QueryResult>['catch']>) => whole().catch(...next),
      [Symbol.asyncIterator]: rows,
    };
  };
  return { run };
}

const { driver } = neo4j;
neo4j.driver = (...settings): Driver => {
  const made = driver(...settings);
  const session = made.session.bind(made);
  made.session = (options) => {
    const opened = session(options);
    const told = {
      ...withReports(opened),
      beginTransaction: () => {
        const transaction = opened.beginTransaction();
        return { ...withReports(transaction), rollback: () => transaction.rollback() };
      },
      executeWrite: <T>(work: (transaction: ManagedTransaction) => Promise<T>, settings: object) =>
        reportAfter(
          'commit',
          opened.executeWrite(
            (transaction) =>
              reportAfter('all written', work(withReports(transaction) as unknown as ManagedTransaction)),
            settings,
          ),
        ),
      close: () => opened.close(),
    };
    return told as unknown as Session;
  };
  return made;
};

const read = await readFacts([facts]);
if (!read.ok) throw new Error(`The facts of ${facts} have problems.`);
const { NEO4J_URI: uri = '', NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const graph = connectNeo4j({ uri, username: username || undefined, password });
reportStep('begun');
await graph.load(read.rows).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
await graph.close();
