/** The nodes that facts expand to: entities, the catalogue, the sources and the data set. */
import { compare } from '../compare.js';
import { dayNumber } from '../graph/dates.js';
import { encodeId } from '../graph/ids.js';
import type { Longest } from '../graph/longest.js';
import { LAYOUT, type NodeRow, type PropertyValue, type StoredName } from '../graph/model.js';
import { nameText, searchKeys } from '../names/fold.js';
import { summarized } from './encounter-summaries.js';
import { type Held, tallied } from './held.js';
import { meetingNode } from './meeting-node.js';
import { dated, entityId, evidence, labelOf, node } from './rows.js';
import type { Scopes } from './scope.js';
import { timeline } from './timeline.js';
import type { EntityFact, Fact, World } from './world.js';

/** What the nodes of entities say that follows from all facts. */
export interface Gathered {
  readonly scopes: Scopes;
  /** How many edges of any kind each entity has, by its id. */
  readonly degrees: ReadonlyMap<string, number>;
  readonly held: ReadonlyMap<string, Held>;
}

/** All nodes but that of the data set. */
export function* expandNodes(world: World, gathered: Gathered): Generator<NodeRow> {
  yield* entities(world, gathered);
  for (const fact of world.meetings.values()) yield meetingNode(fact, gathered.scopes.attendance(fact.value));
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
  yield* timeline(world);
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
export function datasetNode(world: World, { version, edges, longest, counts }: Tally): NodeRow {
  const newest = [...world.sources.values()]
    .map(({ value }) => value.date)
    .sort((a, b) => compare(b.max, a.max) || compare(b.min, a.min))[0];
  return node('Dataset', encodeId('Dataset', 'dataset'), {
    version,
    layout: LAYOUT,
    asOf: newest?.text,
    asOfDay: newest?.max,
    asOfDayNumber: newest && dayNumber(newest.max),
    entities: world.entities.size,
    relationships: edges,
    meetings: world.meetings.size,
    sources: world.sources.size,
    longest: JSON.stringify(longest),
    ...counts,
  });
}

/** What is known of all other rows once they have been gone through. */
export interface Tally {
  readonly version: string;
  readonly edges: number;
  readonly longest: Longest;
  readonly counts: Readonly<Record<string, string[]>>;
}

function* entities(world: World, { scopes, degrees, held }: Gathered): Generator<NodeRow> {
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
      ...summarized(held.get(fact.key)?.seats ?? [], world),
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
  if (!('iso2' in value || 'partOf' in value))
    return { familyName: value.familyName, givenName: value.givenName };
  const withinIds = [...scopes.within(key)].map(entityId).sort();
  if ('iso2' in value) return { iso2: value.iso2, withinIds };
  if ('classification' in value) return { classification: value.classification, withinIds };
  return { abbreviation: value.abbreviation, withinIds };
}

/** The primary name first, then the others as they stand in the file; what says no more than the primary one is left out. */
function namesOf({ name, names }: EntityFact): StoredName[] {
  const primary: StoredName = { value: name, language: 'en', kind: 'PRIMARY' };
  return [
    primary,
    ...names.filter(({ value, language = 'en', note }) => value !== name || language !== 'en' || note),
  ];
}
