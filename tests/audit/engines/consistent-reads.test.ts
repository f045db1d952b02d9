/** Reads while loads go on: each answer is of one load, and none is refused. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { IS_LONG_RUN } from '../article-server.js';
import { describeOnEachEngine } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { runQuery } from '../../support/run-query.js';

const LOADS = IS_LONG_RUN ? 50 : 4;
const READS = IS_LONG_RUN ? 10_000 : 400;
const CLIENTS = 16;
const PEOPLE = 120;

/** The same people and meetings, of which each says to which facts it belongs. */
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
    it(`${READS.toLocaleString('en-GB')} of them, across ${LOADS} loads`, {
      timeout: 30 * 60_000,
    }, async () => {
      const seen = new Map<string, number>();
      let [left, loads] = [READS, 0];
      // An answer that meets one load after the other is refused, and rightly: each load waits until all were answered.
      const unanswered = new Set<number>();
      const load = async () => {
        // As long as there is reading, and as often as is wanted.
        for (let at = 1; left > 0 || loads < LOADS; at += 1) {
          await graph().load(rows[at % 2] as ReturnType<typeof readRows>);
          loads += 1;
          for (let client = 0; client < CLIENTS; client += 1) unanswered.add(client);
          while (unanswered.size > 0 && left > 0) await sleep(5);
        }
      };
      const read = async (client: number) => {
        while (left > 0 || loads < LOADS) {
          left -= 1;
          const { text, errors } = await runQuery(graph(), QUERY);
          const marks = [...new Set(text.match(/"(?:one|two)"/g))].sort().join(' and ');
          const answer = errors ? `${errors[0]?.message}` : marks;
          seen.set(answer, (seen.get(answer) ?? 0) + 1);
          unanswered.delete(client);
        }
      };
      await Promise.all([load(), ...Array.from({ length: CLIENTS }, (_, at) => read(at))]);
      process.stdout.write(
        `one load, ${engine}: ${loads} loads, ${[...seen].map(String).join('; ')} reads\n`,
      );
      expect([...seen.keys()].sort()).toEqual(['"one"', '"two"']);
    });
  },
);
