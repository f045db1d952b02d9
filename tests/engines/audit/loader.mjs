/** A loader that tells each step it has taken and is killed or stopped after one, 0 is before the first: `loader.mjs FACTS STEP KILL|STOP`. */
import neo4j from 'neo4j-driver';
import { readFacts } from '../../../dist/src/facts/read-facts.js';
import { connectNeo4j } from '../../../dist/src/graph/neo4j.js';
import { readParts, setupStatements } from '../../../dist/src/graph/statements.js';
import { packageRoot } from '../../../dist/src/package-root.js';

const [facts, last = 'none', signal = 'KILL'] = process.argv.slice(2);
const names = new Map(
  ['write', 'setup'].flatMap((folder) =>
    [...readParts(packageRoot(), folder)].map(([name, { body }]) => [body, name]),
  ),
);
setupStatements(packageRoot(), 'neo4j').forEach((text, index) => {
  names.set(text, `setup ${index + 1}`);
});

let taken = -1;
function tell(name) {
  taken += 1;
  process.stdout.write(`${taken} ${name}\n`);
  if (String(taken) === last) process.kill(process.pid, `SIG${signal}`);
}

async function after(name, promise) {
  const result = await promise;
  tell(name);
  return result;
}

function watched(runs) {
  return { run: (text, parameters) => after(names.get(text) ?? text, runs.run(text, parameters)) };
}

const { driver } = neo4j;
neo4j.driver = (...settings) => {
  const made = driver(...settings);
  const session = made.session.bind(made);
  made.session = (options) => {
    const opened = session(options);
    return {
      ...watched(opened),
      beginTransaction: () => {
        const transaction = opened.beginTransaction();
        return { ...watched(transaction), rollback: () => transaction.rollback() };
      },
      executeWrite: (work, settings) =>
        after(
          'commit',
          opened.executeWrite((transaction) => after('all written', work(watched(transaction))), settings),
        ),
      close: () => opened.close(),
    };
  };
  return made;
};

const read = await readFacts([facts]);
const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const graph = connectNeo4j({ uri, username: username || undefined, password });
tell('begun');
await graph.load(read.rows).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
await graph.close();
