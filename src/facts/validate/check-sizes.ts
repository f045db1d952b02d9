/** Limits the number of edges, memberships and names. Edges join pairs, so their number grows quadratically. */
import { toNameText } from '../../names/normalize-name.js';
import type { Fact, MergedFacts } from '../merge/merged-facts.js';
import type { Problem } from '../read/problem.js';

const MAX_EDGES_PER_FACT = 10_000;
const MAX_EDGES = 2_000_000;
const MAX_MEMBERSHIPS = 200;
/** Neo4j's text index, which finds parts of names, refuses longer values. */
const MAX_NAME_BYTES = 32_000;

export function checkSizes(facts: MergedFacts): Problem[] {
  return [...checkEdgeCounts(facts), ...checkMembershipCounts(facts), ...checkNameSizes(facts)];
}

function checkEdgeCounts({ meetings, channels, acts }: MergedFacts): Problem[] {
  const edgeCounts: EdgeCount[] = [
    ...[...meetings.values()].map((fact) => ({
      fact,
      field: 'sides',
      count: countPairs(fact.value.sides.map(({ participants }) => participants.length)),
    })),
    ...[...channels.values()].map((fact) => ({
      fact,
      field: 'endpoints',
      count: countPairs(fact.value.endpoints.map(({ length }) => length)) * fact.value.periods.length,
    })),
    ...[...acts.values()].map((fact) => ({
      fact,
      field: 'to',
      count: fact.value.from.length * fact.value.to.length,
    })),
  ];
  let total = 0;
  return edgeCounts.flatMap(({ fact, field, count }) => {
    const location = fact.locate([field]);
    if (count > MAX_EDGES_PER_FACT) {
      const message = `${field} would create ${formatCount(count)} edges, one for each pair (limit: ${formatCount(MAX_EDGES_PER_FACT)}); name organizations instead of people`;
      return [{ ...location, message }];
    }
    const before = total;
    total += count;
    if (before > MAX_EDGES || total <= MAX_EDGES) return [];
    const message = `from here on, the facts would create more than ${formatCount(MAX_EDGES)} edges, one for each pair; load fewer facts`;
    return [{ ...location, message }];
  });
}

interface EdgeCount {
  readonly fact: Fact<object>;
  readonly field: string;
  readonly count: number;
}

/** Number of pairs of items on different sides. */
function countPairs(sizes: readonly number[]): number {
  let before = 0;
  let count = 0;
  for (const size of sizes) {
    count += before * size;
    before += size;
  }
  return count;
}

function checkMembershipCounts({ memberships }: MergedFacts): Problem[] {
  const counts = new Map<string, number>();
  return [...memberships.values()].flatMap(({ value: { member }, locate }) => {
    const count = (counts.get(member) ?? 0) + 1;
    counts.set(member, count);
    if (count !== MAX_MEMBERSHIPS + 1) return [];
    return [
      {
        ...locate(['member']),
        message: `${member} has more than ${MAX_MEMBERSHIPS} memberships, the limit; remove some`,
      },
    ];
  });
}

function checkNameSizes({ entities }: MergedFacts): Problem[] {
  return [...entities.values()].flatMap(({ value: { name, names }, locate }) => {
    const text = toNameText([name, ...names.map(({ value }) => value)]);
    if (Buffer.byteLength(text) <= MAX_NAME_BYTES) return [];
    return [
      { ...locate(['names']), message: 'names are too long in total; keep those that people search for' },
    ];
  });
}

function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
