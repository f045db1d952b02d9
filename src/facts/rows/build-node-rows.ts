/** The nodes that facts expand to: entities, the catalogue, the sources and the data set. */
import { compareStrings } from '../../common/compare-strings.js';
import { LAYOUT_VERSION, type NodeRow, type PropertyValue, type StoredName } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { ListLengths } from '../../model/list-lengths.js';
import { toEpochDay } from '../../model/partial-date.js';
import { toNameText, toSearchKeys } from '../../names/normalize-name.js';
import type { EntityFact, Fact, MergedFacts } from '../merge/merged-facts.js';
import { type AttendanceSummary, attendanceProperties } from '../summaries/attendance.js';
import { summarizeEncounters } from '../summaries/encounter-summaries.js';
import type { MembershipScope } from '../summaries/membership-scope.js';
import { buildMeetingNode } from './build-meeting-node.js';
import { buildNodeRow, dateProperties, entityId, evidenceProperties, labelOf } from './row-properties.js';
import { buildTimelineEntries } from './timeline-entries.js';

/** What the nodes of entities say that follows from all facts. */
export interface DerivedFacts {
  readonly scope: MembershipScope;
  /** How many edges of any kind each entity has, by its id. */
  readonly degrees: ReadonlyMap<string, number>;
  readonly attendance: ReadonlyMap<string, AttendanceSummary>;
}

/** All nodes but that of the data set. */
export function* buildNodeRows(world: MergedFacts, derived: DerivedFacts): Generator<NodeRow> {
  yield* buildEntityNodes(world, derived);
  for (const fact of world.meetings.values())
    yield buildMeetingNode(fact, derived.scope.presenceAt(fact.value));
  for (const { key, value, citations } of world.channels.values()) {
    yield buildNodeRow('ChannelRecord', encodeId('Channel', key), {
      slug: key,
      name: value.name,
      kind: value.kind,
      description: value.description,
      endpointIds: value.endpoints.flat().map(entityId),
      betweenIds: value.endpoints.slice(0, 2).map(([first = '']) => entityId(first)),
      ...evidenceProperties(citations),
    });
  }
  yield* buildTimelineEntries(world);
  for (const { key, value } of world.sources.values()) {
    yield buildNodeRow('Source', encodeId('Source', key), {
      slug: key,
      title: value.title,
      publisher: value.publisher,
      ...dateProperties(value.date),
      url: value.url,
      paragraphs: value.paragraphs,
    });
  }
}

/** The data set as a whole; its version follows from the digests of everything else. */
export function buildDatasetNode(
  world: MergedFacts,
  { version, edgeCount, listLengths, meetingCounts }: DatasetStats,
): NodeRow {
  const newest = [...world.sources.values()]
    .map(({ value }) => value.date)
    .sort((a, b) => compareStrings(b.max, a.max) || compareStrings(b.min, a.min))[0];
  return buildNodeRow('Dataset', encodeId('Dataset', 'dataset'), {
    version,
    layout: LAYOUT_VERSION,
    asOf: newest?.text,
    asOfDay: newest?.max,
    asOfDayNumber: newest && toEpochDay(newest.max),
    entities: world.entities.size,
    relationships: edgeCount,
    meetings: world.meetings.size,
    sources: world.sources.size,
    longest: JSON.stringify(listLengths),
    ...meetingCounts,
  });
}

/** What is known of all other rows once they have been gone through. */
export interface DatasetStats {
  readonly version: string;
  readonly edgeCount: number;
  readonly listLengths: ListLengths;
  readonly meetingCounts: Readonly<Record<string, string[]>>;
}

function* buildEntityNodes(
  world: MergedFacts,
  { scope, degrees, attendance }: DerivedFacts,
): Generator<NodeRow> {
  for (const fact of world.entities.values()) {
    const id = entityId(fact.key);
    const names = storedNames(fact.value);
    yield buildNodeRow(labelOf(fact.key), id, {
      slug: fact.key.slice(fact.key.indexOf('/') + 1),
      name: fact.value.name,
      names: JSON.stringify(names),
      description: fact.value.description,
      wikidataId: fact.value.wikidataId,
      ...attendanceProperties(attendance.get(fact.key)),
      ...summarizeEncounters(attendance.get(fact.key)?.attendances ?? [], world),
      degree: degrees.get(id) ?? 0,
      searchKeys: toSearchKeys(names.map(({ value }) => value)),
      nameText: toNameText(names.map(({ value }) => value)),
      ...labelProperties(fact, scope),
      ...evidenceProperties(fact.citations),
    });
  }
}

function labelProperties(
  { key, value }: Fact<EntityFact>,
  scopes: MembershipScope,
): Record<string, PropertyValue | undefined> {
  if (!('iso2' in value || 'partOf' in value))
    return { familyName: value.familyName, givenName: value.givenName };
  const withinIds = [...scopes.ancestorsOrSelf(key)].map(entityId).sort();
  if ('iso2' in value) return { iso2: value.iso2, withinIds };
  if ('classification' in value) return { classification: value.classification, withinIds };
  return { abbreviation: value.abbreviation, withinIds };
}

/** The primary name first, then the others as they stand in the file; what says no more than the primary one is left out. */
function storedNames({ name, names }: EntityFact): StoredName[] {
  const primary: StoredName = { value: name, language: 'en', kind: 'PRIMARY' };
  return [
    primary,
    ...names.filter(({ value, language = 'en', note }) => value !== name || language !== 'en' || note),
  ];
}
