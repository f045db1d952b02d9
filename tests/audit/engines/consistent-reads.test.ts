/** Audit: during loads every read returns the data of one load, and none fails. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { describeOnEachEngine } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { runQuery } from '../../support/run-query.js';

const LOADS = IS_LONG_RUN ? 50 : 4;
const READS = IS_LONG_RUN ? 10_000 : 400;
const CLIENTS = 16;
const PEOPLE = 120;

/** The same people and meetings in every version; descriptions and notes carry the mark of the version. */
function facts(mark: string): string {
  const people = Array.from(
    { length: PEOPLE },
    (_, at) =>
      `  - { name: Person ${at}, description: ${mark}, sources: [{ paragraph: 1, forms: [Person ${at}] }] }`,
  );
  const meetings = Array.from(
    { length: PEOPLE },
    (_, at) => `  - title: Meeting ${at}
    note: ${mark}
    status: HELD
    kind: MEETING
    date: 2025-01-14
    sides:
      - { role: HOST, participants: [person/person-${at}] }
      - { role: VISITOR, participants: [person/person-${(at * 7 + 1) % PEOPLE}, person/person-${(at * 5 + 2) % PEOPLE}] }
    sources: [{ paragraph: 1, forms: [Person ${at}] }]`,
  ).filter((text) => new Set(text.match(/person\/person-\d+/g)).size === 3);
  return `source: { title: A test, date: 2025-01, paragraphs: 1 }\npeople:\n${people.join('\n')}\nmeetings:\n${meetings.join('\n')}\n`;
}

const QUERY = `{
  people(first: 100) { nodes { description } }
  whoMet(name: "Person 3") { entity { description } encounters { nodes { counterpart { description } meetings { meeting { note } } } } }
  overview(maxNodes: 40) { nodes { description } edges(first: 100) { meeting { note } } }
  meetings(first: 100) { nodes { note } }
}`;

const MARKS = ['one', 'two'] as const;
const rows = MARKS.map((mark) => readRows(facts(mark)));

describeOnEachEngine(
  'reads across loads',
  () => rows[0] as ReturnType<typeof readRows>,
  (graph, engine) => {
    it(`are consistent: ${READS.toLocaleString('en-GB')} reads across ${LOADS} loads`, {
      timeout: 30 * 60_000,
    }, async () => {
      const outcomes = new Map<string, number>();
      let [readsLeft, loads] = [READS, 0];
      // A read that meets a second load is refused by design, so each load waits until every client had a response.
      const waitingClients = new Set<number>();
      const load = async () => {
        for (let at = 1; readsLeft > 0 || loads < LOADS; at += 1) {
          await graph().load(rows[at % 2] as ReturnType<typeof readRows>);
          loads += 1;
          for (let client = 0; client < CLIENTS; client += 1) waitingClients.add(client);
          while (waitingClients.size > 0 && readsLeft > 0) await sleep(5);
        }
      };
      const read = async (client: number) => {
        while (readsLeft > 0 || loads < LOADS) {
          readsLeft -= 1;
          const { text, errors } = await runQuery(graph(), QUERY);
          const marks = [...new Set(text.match(/"(?:one|two)"/g))].sort().join(' and ');
          const outcome = errors ? `${errors[0]?.message}` : marks;
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          waitingClients.delete(client);
        }
      };
      await Promise.all([load(), ...Array.from({ length: CLIENTS }, (_, at) => read(at))]);
      process.stdout.write(
        `consistent reads, ${engine}: ${loads} loads; reads by mark: ${[...outcomes].map(String).join('; ')}\n`,
      );
      expect([...outcomes.keys()].sort()).toEqual(['"one"', '"two"']);
    });
  },
);
