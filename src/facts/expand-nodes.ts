/** The nodes that facts expand to: entities, the catalogue, the sources and the data set. */
import { createHash } from 'node:crypto';
import { dayNumber } from '../graph/dates.js';
import { encodeId } from '../graph/ids.js';
import type { EdgeRow, NodeLabel, NodeRow, PropertyValue, StoredName } from '../graph/model.js';
import { nameText, searchKeys } from '../names/fold.js';
import type { MeetingFact } from './fact-file.js';
import { longestLists } from './longest.js';
import { compare, dated, entityId, evidence, labelOf, lastOf, sealed } from './rows.js';
import { type Office, push, Scopes } from './scope.js';
import { countedUnder } from './statistics.js';
import { timeline } from './timeline.js';
import type { EntityFact, Fact, World } from './world.js';

export function expandNodes(world: World, edges: readonly EdgeRow[]): NodeRow[] {
  const scopes = new Scopes(world);
  return [
    ...entities(world, edges, scopes),
    ...meetings(world, scopes),
    ...[...world.channels.values()].map(({ key, value, citations }) =>
      node('ChannelRecord', encodeId('Channel', key), {
        slug: key,
        name: value.name,
        kind: value.kind,
        description: value.description,
        endpointIds: value.endpoints.flat().map(entityId),
        betweenIds: value.endpoints.slice(0, 2).map(([first = '']) => entityId(first)),
        ...evidence(citations),
      }),
    ),
    ...timeline(world, scopes),
    ...[...world.sources.values()].map(({ key, value }) =>
      node('Source', encodeId('Source', key), {
        slug: key,
        title: value.title,
        publisher: value.publisher,
        ...dated(value.date),
        url: value.url,
        paragraphs: value.paragraphs,
      }),
    ),
  ];
}

/** The data set as a whole; its version follows from the digests of everything else. */
export function datasetNode(world: World, nodes: readonly NodeRow[], edges: readonly EdgeRow[]): NodeRow {
  const digests = [...nodes, ...edges].map(({ properties }) => String(properties.digest)).sort();
  const newest = [...world.sources.values()]
    .map(({ value }) => value.date)
    .sort((a, b) => compare(b.max, a.max) || compare(b.min, a.min))[0];
  return node('Dataset', encodeId('Dataset', 'dataset'), {
    version: createHash('sha256').update(digests.join('\n')).digest('hex').slice(0, 16),
    asOf: newest?.text,
    asOfDay: newest?.max,
    asOfDayNumber: newest && dayNumber(newest.max),
    entities: world.entities.size,
    relationships: edges.length,
    meetings: world.meetings.size,
    sources: world.sources.size,
    longest: JSON.stringify(longestLists(nodes, edges)),
  });
}

function node(label: NodeLabel, id: string, properties: Record<string, PropertyValue | undefined>): NodeRow {
  return { label, id, properties: sealed({ id, ...properties }, label) };
}

function entities(world: World, edges: readonly EdgeRow[], scopes: Scopes): NodeRow[] {
  const degrees = degreesOf(edges);
  const held = heldBy(world, scopes);
  return [...world.entities.values()].map((fact) => {
    const id = entityId(fact.key);
    const names = namesOf(fact.value);
    return node(labelOf(fact.key), id, {
      slug: fact.key.slice(fact.key.indexOf('/') + 1),
      name: fact.value.name,
      names: JSON.stringify(names),
      description: fact.value.description,
      wikidataId: fact.value.wikidataId,
      ...tallied(held.get(fact.key) ?? []),
      degree: degrees.get(id) ?? 0,
      searchKeys: searchKeys(names.map(({ value }) => value)),
      nameText: nameText(names.map(({ value }) => value)),
      ...ownProperties(fact, scopes),
      ...evidence(fact.citations),
    });
  });
}

function ownProperties(
  { key, value }: Fact<EntityFact>,
  scopes: Scopes,
): Record<string, PropertyValue | undefined> {
  const withinIds = [...scopes.within(key)].map(entityId).sort();
  if ('iso2' in value) return { iso2: value.iso2, withinIds };
  if ('classification' in value) return { classification: value.classification, withinIds };
  if ('partOf' in value) return { abbreviation: value.abbreviation, withinIds };
  return {
    familyName: value.familyName,
    givenName: value.givenName,
  };
}

/** The HELD meetings of each entity, in scope MEMBERS. */
function heldBy(world: World, scopes: Scopes): Map<string, MeetingFact[]> {
  const held = new Map<string, MeetingFact[]>();
  for (const { value } of world.meetings.values()) {
    if (value.status !== 'HELD') continue;
    for (const entity of scopes.involved(value)) push(held, entity, value);
  }
  return held;
}

/** How many meetings were held, and when the latest was: as written, and as the keys that sort by it. */
function tallied(held: readonly MeetingFact[]): Record<string, PropertyValue | undefined> {
  const [last] = held
    .flatMap(({ date }) => date ?? [])
    .sort((a, b) => compare(b.max, a.max) || compare(b.min, a.min) || compare(a.text, b.text));
  return { meetingCount: held.length, ...lastOf(last) };
}

/** The primary name first, then the others as they stand in the file; a name is kept once. */
function namesOf({ name, names }: EntityFact): StoredName[] {
  const primary: StoredName = { value: name, language: 'en', kind: 'PRIMARY' };
  return [primary, ...names.filter(({ value }) => value !== name)];
}

/** How many edges of any kind each entity has. */
function degreesOf(edges: readonly EdgeRow[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

function meetings(world: World, scopes: Scopes): NodeRow[] {
  return [...world.meetings.values()].map(({ key, value, citations }) => {
    const seated = value.sides.flatMap(({ participants }, side) =>
      participants.map((participant) => ({ ...participant, side })),
    );
    return node('MeetingRecord', encodeId('Meeting', key), {
      slug: key,
      title: value.title,
      status: value.status,
      kind: value.kind,
      ...dated(value.date),
      previousDate: value.previousDate?.text,
      note: value.note,
      place: value.place,
      placeCountryId: value.placeCountry && encodeId('Country', value.placeCountry),
      channelId: value.channel && encodeId('Channel', value.channel),
      session: value.session,
      topics: value.topics,
      sideRoles: value.sides.map(({ role }) => role),
      participantIds: seated.map(({ entity }) => entityId(entity)),
      participantSides: seated.map(({ side }) => side),
      participantBases: seated.map(({ basis }) => basis),
      involvedIds: [...scopes.involved(value)].map(entityId).sort(),
      ...countedUnder(value, scopes),
      ...officesHeld(scopes.offices(value)),
      ...evidence(citations),
    });
  });
}

/** A mandate is told by lines, which no role and no id can break; one list is all that a filter reads. */
function officesHeld(offices: readonly Office[]): Record<string, PropertyValue> {
  return {
    rolesHeld: [...new Set(offices.map(({ role }) => role))].sort(),
    mandates: offices
      .map(({ role, holder, within }) => [role, ...[holder, ...within].map(entityId)].join('\n'))
      .sort(),
  };
}
