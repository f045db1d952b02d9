/** Builds node rows: entities, meetings, channels, timeline entries, sources and the dataset. */
import { compareStrings } from '../../common/compare-strings.js';
import { toEpochDay } from '../../model/days.js';
import { entityId, entityLabel } from '../../model/entity-reference.js';
import {
  type NodeRow,
  type PropertyValue,
  STORED_FORMAT_VERSION,
  type StoredName,
} from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { ListLengths } from '../../model/list-lengths.js';
import { toNameText, toSearchKeys } from '../../names/normalize-name.js';
import type { EntityFact, Fact, MergedFacts } from '../merge/merged-facts.js';
import { type AttendanceSummary, attendanceProperties } from '../summaries/attendance.js';
import { summarizeEncounters } from '../summaries/encounter-summaries.js';
import type { MembershipScope } from '../summaries/membership-scope.js';
import { buildMeetingNode } from './build-meeting-node.js';
import { buildNodeRow, dateProperties, evidenceProperties } from './row-properties.js';
import { buildTimelineEntries } from './timeline-entries.js';

/** Values of entity nodes that depend on all facts. */
export interface DerivedFacts {
  readonly scope: MembershipScope;
  /** Number of edges of each entity, by its id. */
  readonly degrees: ReadonlyMap<string, number>;
  readonly attendance: ReadonlyMap<string, AttendanceSummary>;
}

/** All nodes except the dataset's. */
export function* buildNodeRows(facts: MergedFacts, derived: DerivedFacts): Generator<NodeRow> {
  yield* buildEntityNodes(facts, derived);
  for (const fact of facts.meetings.values())
    yield buildMeetingNode(fact, derived.scope.presenceAt(fact.value));
  for (const { key, value, citations } of facts.channels.values()) {
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
  yield* buildTimelineEntries(facts);
  for (const { key, value } of facts.sources.values()) {
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

/** The node of the dataset. Its version is a hash of the digests of all other rows. */
export function buildDatasetNode(
  facts: MergedFacts,
  { version, edgeCount, listLengths, meetingCounts }: DatasetStats,
): NodeRow {
  const newest = [...facts.sources.values()]
    .map(({ value }) => value.date)
    .sort((a, b) => compareStrings(b.max, a.max) || compareStrings(b.min, a.min))[0];
  return buildNodeRow('Dataset', encodeId('Dataset', 'dataset'), {
    version,
    layout: STORED_FORMAT_VERSION,
    asOf: newest?.text,
    asOfDay: newest?.max,
    asOfDayNumber: newest && toEpochDay(newest.max),
    entities: facts.entities.size,
    relationships: edgeCount,
    meetings: facts.meetings.size,
    sources: facts.sources.size,
    longest: JSON.stringify(listLengths),
    ...meetingCounts,
  });
}

/** Values that are known only after all other rows have been built. */
export interface DatasetStats {
  readonly version: string;
  readonly edgeCount: number;
  readonly listLengths: ListLengths;
  readonly meetingCounts: Readonly<Record<string, string[]>>;
}

function* buildEntityNodes(
  facts: MergedFacts,
  { scope, degrees, attendance }: DerivedFacts,
): Generator<NodeRow> {
  for (const fact of facts.entities.values()) {
    const id = entityId(fact.key);
    const names = storedNames(fact.value);
    yield buildNodeRow(entityLabel(fact.key), id, {
      slug: fact.key.slice(fact.key.indexOf('/') + 1),
      name: fact.value.name,
      names: JSON.stringify(names),
      description: fact.value.description,
      wikidataId: fact.value.wikidataId,
      ...attendanceProperties(attendance.get(fact.key)),
      ...summarizeEncounters(attendance.get(fact.key)?.attendances ?? [], facts),
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
  scope: MembershipScope,
): Record<string, PropertyValue | undefined> {
  if (!('iso2' in value || 'partOf' in value))
    return { familyName: value.familyName, givenName: value.givenName };
  const withinIds = [...scope.ancestorsOrSelf(key)].map(entityId).sort();
  if ('iso2' in value) return { iso2: value.iso2, withinIds };
  if ('classification' in value) return { classification: value.classification, withinIds };
  return { abbreviation: value.abbreviation, withinIds };
}

/** The primary name, then the others in the order of the file, without those that only repeat the primary one. */
function storedNames({ name, names }: EntityFact): StoredName[] {
  const primary: StoredName = { value: name, language: 'en', kind: 'PRIMARY' };
  return [
    primary,
    ...names.filter(({ value, language = 'en', note }) => value !== name || language !== 'en' || note),
  ];
}
