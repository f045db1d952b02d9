/** Checks how much facts would draw: pairs grow with the square of what stands in a file. */
import { nameText } from '../names/fold.js';
import type { Problem } from './problem.js';
import type { Fact, World } from './world.js';

const MOST_EDGES_OF_ONE = 10_000;
const MOST_EDGES = 2_000_000;
const MOST_MEMBERSHIPS = 200;
/** As much as Neo4j takes to look for a part of a name. */
const MOST_NAME_BYTES = 32_000;

export function checkSizes(world: World): Problem[] {
  return [...checkEdges(world), ...checkMandates(world), ...checkNames(world)];
}

function checkEdges({ meetings, channels, acts }: World): Problem[] {
  const drawn: Drawing[] = [
    ...[...meetings.values()].map((fact) => ({
      fact,
      field: 'sides',
      count: pairs(fact.value.sides.map(({ participants }) => participants.length)),
    })),
    ...[...channels.values()].map((fact) => ({
      fact,
      field: 'endpoints',
      count: pairs(fact.value.endpoints.map(({ length }) => length)) * fact.value.periods.length,
    })),
    ...[...acts.values()].map((fact) => ({
      fact,
      field: 'to',
      count: fact.value.from.length * fact.value.to.length,
    })),
  ];
  let all = 0;
  return drawn.flatMap(({ fact, field, count }) => {
    const here = fact.place([field]);
    if (count > MOST_EDGES_OF_ONE) {
      const message = `${field} would draw ${told(count)} edges, one for each pair; at most ${told(MOST_EDGES_OF_ONE)} is right: name organisations in place of people`;
      return [{ ...here, message }];
    }
    const before = all;
    all += count;
    if (before > MOST_EDGES || all <= MOST_EDGES) return [];
    const message = `from here on the facts would draw more than ${told(MOST_EDGES)} edges, one for each pair; load fewer`;
    return [{ ...here, message }];
  });
}

interface Drawing {
  readonly fact: Fact<object>;
  readonly field: string;
  readonly count: number;
}

/** How many pairs there are of things on different sides. */
function pairs(sizes: readonly number[]): number {
  let before = 0;
  let count = 0;
  for (const size of sizes) {
    count += before * size;
    before += size;
  }
  return count;
}

function checkMandates({ memberships }: World): Problem[] {
  const counts = new Map<string, number>();
  return [...memberships.values()].flatMap(({ value: { member }, place }) => {
    const count = (counts.get(member) ?? 0) + 1;
    counts.set(member, count);
    if (count !== MOST_MEMBERSHIPS + 1) return [];
    return [{ ...place(['member']), message: `${member} has more than ${MOST_MEMBERSHIPS} memberships` }];
  });
}

function checkNames({ entities }: World): Problem[] {
  return [...entities.values()].flatMap(({ value: { name, names }, place }) => {
    const text = nameText([name, ...names.map(({ value }) => value)]);
    if (Buffer.byteLength(text) <= MOST_NAME_BYTES) return [];
    return [{ ...place(['names']), message: 'names are too long in all; keep those that people look for' }];
  });
}

function told(count: number): string {
  return count.toLocaleString('en-GB');
}
