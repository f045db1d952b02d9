/** The nodes that facts expand to: entities, the catalogue, the sources and the data set. */
import { dayNumber, type PartialDate } from '../graph/dates.js';
import { encodeId } from '../graph/ids.js';
import type { Longest } from '../graph/longest.js';
import type { NodeLabel, NodeRow, PropertyValue, StoredName } from '../graph/model.js';
import { nameText, searchKeys } from '../names/fold.js';
import { compare, dated, entityId, evidence, labelOf, lastOf, sealed } from './rows.js';
import type { Office, Scopes } from './scope.js';
import { countedUnder } from './statistics.js';
import { timeline } from './timeline.js';
import type { EntityFact, Fact, World } from './world.js';

/** All nodes but that of the data set. `degrees`: how many edges of any kind each entity has, by id. */
export function* expandNodes(
  world: World,
  scopes: Scopes,
  degrees: ReadonlyMap<string, number>,
): Generator<NodeRow> {
  yield* entities(world, scopes, degrees);
  yield* meetings(world, scopes);
  for (const { key, value, citations } of world.channels.values()) {
    yield node('ChannelRecord', encodeId('Channel', key), {
      slug: key,
      name: value.name,
      kind: value.kind,
      description: value.description,
      endpointIds: value.endpoints.flat().map(entityId),
      betweenIds: value.endpoints.slice(0, 2).map(([first = '']) => entityId(first)),
      ...evidence(citations),
    });
  }
  yield* timeline(world, scopes);
  for (const { key, value } of world.sources.values()) {
    yield node('Source', encodeId('Source', key), {
      slug: key,
      title: value.title,
      publisher: value.publisher,
      ...dated(value.date),
      url: value.url,
      paragraphs: value.paragraphs,
    });
  }
}

/** The data set as a whole; its version follows from the digests of everything else. */
export function datasetNode(world: World, { version, edges, longest }: Tally): NodeRow {
  const newest = [...world.sources.values()]
    .map(({ value }) => value.date)
    .sort((a, b) => compare(b.max, a.max) || compare(b.min, a.min))[0];
  return node('Dataset', encodeId('Dataset', 'dataset'), {
    version,
    asOf: newest?.text,
    asOfDay: newest?.max,
    asOfDayNumber: newest && dayNumber(newest.max),
    entities: world.entities.size,
    relationships: edges,
    meetings: world.meetings.size,
    sources: world.sources.size,
    longest: JSON.stringify(longest),
  });
}

/** What is known of all other rows once they have been gone through. */
export interface Tally {
  readonly version: string;
  readonly edges: number;
  readonly longest: Longest;
}

function node(label: NodeLabel, id: string, properties: Record<string, PropertyValue | undefined>): NodeRow {
  return { label, id, properties: sealed({ id, ...properties }, label) };
}

function* entities(world: World, scopes: Scopes, degrees: ReadonlyMap<string, number>): Generator<NodeRow> {
  const held = heldBy(world, scopes);
  for (const fact of world.entities.values()) {
    const id = entityId(fact.key);
    const names = namesOf(fact.value);
    yield node(labelOf(fact.key), id, {
      slug: fact.key.slice(fact.key.indexOf('/') + 1),
      name: fact.value.name,
      names: JSON.stringify(names),
      description: fact.value.description,
      wikidataId: fact.value.wikidataId,
      ...tallied(held.get(fact.key)),
      degree: degrees.get(id) ?? 0,
      searchKeys: searchKeys(names.map(({ value }) => value)),
      nameText: nameText(names.map(({ value }) => value)),
      ...ownProperties(fact, scopes),
      ...evidence(fact.citations),
    });
  }
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

/** How many meetings were held, and when the latest was. */
interface Held {
  count: number;
  last: PartialDate | undefined;
}

/** Of the HELD meetings of each entity, in scope MEMBERS. */
function heldBy(world: World, scopes: Scopes): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { value } of world.meetings.values()) {
    if (value.status !== 'HELD') continue;
    for (const entity of scopes.involved(value)) {
      const known = held.get(entity) ?? { count: 0, last: undefined };
      known.count += 1;
      known.last = later(known.last, value.date);
      held.set(entity, known);
    }
  }
  return held;
}

function later(known: PartialDate | undefined, date: PartialDate | undefined): PartialDate | undefined {
  if (!known || !date) return known ?? date;
  const order =
    compare(date.max, known.max) || compare(date.min, known.min) || compare(known.text, date.text);
  return order > 0 ? date : known;
}

/** As written, and as the keys that sort by it. */
function tallied(held: Held | undefined): Record<string, PropertyValue | undefined> {
  return { meetingCount: held?.count ?? 0, ...lastOf(held?.last) };
}

/** The primary name first, then the others as they stand in the file; a name is kept once. */
function namesOf({ name, names }: EntityFact): StoredName[] {
  const primary: StoredName = { value: name, language: 'en', kind: 'PRIMARY' };
  return [primary, ...names.filter(({ value }) => value !== name)];
}

function* meetings(world: World, scopes: Scopes): Generator<NodeRow> {
  for (const { key, value, citations } of world.meetings.values()) {
    const seated = value.sides.flatMap(({ participants }, side) =>
      participants.map((participant) => ({ ...participant, side })),
    );
    yield node('MeetingRecord', encodeId('Meeting', key), {
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
  }
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
