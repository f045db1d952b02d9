/** The longest lists of a graph, out of its rows. */
import type { Longest } from '../graph/longest.js';
import type { EdgeRow, NodeRow, Properties } from '../graph/model.js';
import { push } from './scope.js';

export function longestLists(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): Longest {
  const meetings = nodes.filter(({ label }) => label === 'MeetingRecord').map(({ properties }) => properties);
  const all = [...nodes, ...edges].map(({ properties }) => properties);
  const size = (name: string) => most(all, (properties) => listOf(properties, name).length);
  const distinct = (values: readonly unknown[]) => new Set(values).size;
  // One row more tells of those without a key.
  const keys = (name: string) => distinct(meetings.map((properties) => properties[name])) + 1;
  const listedKeys = (name: string) =>
    distinct(meetings.flatMap((properties) => listOf(properties, name))) + 1;
  return {
    evidence: size('sourceIds'),
    names: most(all, ({ names }) => (typeof names === 'string' ? (JSON.parse(names) as []).length : 0)),
    sides: size('sideRoles'),
    participants: most(meetings, (properties) =>
      most(
        listOf(properties, 'participantSides'),
        (side, _, sides) => sides.filter((other) => other === side).length,
      ),
    ),
    endpoints: size('endpointIds'),
    periods: mostPeriods(edges),
    countries: mostCountries(nodes, edges),
    concerned: size('entityIds'),
    entities: nodes.filter(({ properties }) => 'names' in properties).length,
    YEAR: keys('year'),
    MONTH: keys('month'),
    COUNTRY_PAIR: listedKeys('countryPairs'),
    PARTY: listedKeys('partySlugs'),
    PLACE: keys('place'),
    STATUS: keys('status'),
  };
}

/** A channel's periods run between its first two ends as between any two. */
function mostPeriods(edges: readonly EdgeRow[]): number {
  const periods = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    if (edge.type === 'EXCHANGE_CHANNEL')
      push(periods, `${edge.properties.channel} ${edge.from} ${edge.to}`, edge);
  }
  return most([...periods.values()], ({ length }) => length);
}

/** Of what somebody belongs to at any time, all that it is part of. */
function mostCountries(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): number {
  const within = new Map(nodes.map(({ id, properties }) => [id, listOf(properties, 'withinIds')]));
  const countries = new Set(nodes.filter(({ label }) => label === 'Country').map(({ id }) => id));
  const bodies = new Map<string, string[]>();
  for (const { type, from, to } of edges) if (type === 'MEMBER_OF') push(bodies, from, to);
  return most(
    [...bodies.values()],
    (those) =>
      new Set(
        those
          .flatMap((body) => [body, ...(within.get(body) ?? [])])
          .filter((id) => countries.has(String(id))),
      ).size,
  );
}

function listOf(properties: Properties, name: string): readonly (string | number)[] {
  const value = properties[name];
  return Array.isArray(value) ? value : [];
}

function most<Item>(
  items: readonly Item[],
  of: (item: Item, at: number, items: readonly Item[]) => number,
): number {
  return items.reduce((found, item, at) => Math.max(found, of(item, at, items)), 0);
}
