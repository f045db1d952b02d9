/** Small pieces that every kind of row is made of: ids, dates, evidence, digests. */

import { hash } from 'node:crypto';
import { compareStrings } from '../../common/compare-strings.js';
import {
  ENTITY_LABELS,
  type EntityLabel,
  type NodeLabel,
  type NodeRow,
  type Properties,
  type PropertyValue,
  type StoredCitation,
} from '../../model/graph-rows.js';
import { encodeId, type IdKind } from '../../model/ids.js';
import { FIRST_DAY, LAST_DAY, type PartialDate } from '../../model/partial-date.js';
import type { SourceCitation } from '../merge/merged-facts.js';
import type { PeriodDates } from '../read/fact-file.js';

/** Sorts after every date: undated things come last, whichever way a list runs. */
const UNDATED_SORT_KEY = '~';

export function labelOf(reference: string): EntityLabel {
  const kind = reference.split('/')[0];
  return ENTITY_LABELS.find((label) => label.toLowerCase() === kind) ?? 'Institution';
}

/** The same few are named by very many rows. */
const ID_CACHE = new Map<string, string>();
const MAX_CACHED_IDS = 200_000;

export function entityId(reference: string): string {
  const known = ID_CACHE.get(reference);
  if (known !== undefined) return known;
  const id = encodeId(labelOf(reference), reference.slice(reference.indexOf('/') + 1));
  if (ID_CACHE.size === MAX_CACHED_IDS) ID_CACHE.clear();
  ID_CACHE.set(reference, id);
  return id;
}

export function encodeIdOf(kind: IdKind, ...parts: readonly string[]): string {
  return encodeId(kind, parts.join('/'));
}

type OptionalProperties = Record<string, PropertyValue | undefined>;

/** A node of the graph. */
export function buildNodeRow(label: NodeLabel, id: string, properties: OptionalProperties): NodeRow {
  return { label, id, properties: withDigest({ id, ...properties }, label) };
}

/** The properties of a row with their digest, over everything that the row says; what is not said is left out, and so are empty lists. */
export function withDigest(properties: OptionalProperties, ...context: readonly string[]): Properties {
  const stored: Properties = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) stored[name] = value;
  }
  const text = JSON.stringify([context, stored]);
  stored.digest = hash('sha256', text, 'hex').slice(0, 16);
  return stored;
}

/** The key by which the latest come first; what is undated comes last. */
export function latestSortKey(date: PartialDate | undefined): string {
  return date ? `${date.max}${date.min}` : '';
}

/** The key by which the earliest come first; what is undated comes last. */
export function earliestSortKey(date: PartialDate | undefined): string {
  return date ? `${date.min}${date.max}` : UNDATED_SORT_KEY;
}

/** `date` as written, its bounds, and the keys by which latest and earliest come first. */
export function dateProperties(date: PartialDate | undefined): OptionalProperties {
  const keys = { latest: latestSortKey(date), earliest: earliestSortKey(date) };
  return date ? { date: date.text, dateMin: date.min, dateMax: date.max, ...keys } : keys;
}

/** The date of the last of several, and the keys by which latest and earliest come first, what never was last. */
export function lastMetProperties(date: PartialDate | undefined): OptionalProperties {
  const metLatest = latestSortKey(date);
  return { lastMet: date?.text, metLatest, metEarliest: metLatest || UNDATED_SORT_KEY };
}

/** Valid time: as written, as bounds, and as the days from which it certainly, knowably and possibly holds, and until which. */
export function validTimeProperties(
  { start, end, asOf }: PeriodDates,
  endsAtLatest: string = LAST_DAY,
): OptionalProperties {
  const until = end && end.max < endsAtLatest ? end.max : endsAtLatest;
  return {
    start: start?.text,
    startMin: start?.min,
    startMax: start?.max,
    end: end?.text,
    endMin: end?.min,
    endMax: end?.max,
    asOf: asOf?.text,
    holdsFrom: holdsFrom({ start, asOf }),
    holdsUntil: until,
    knownFrom: start?.min ?? asOf?.min ?? FIRST_DAY,
    possibleFrom: start?.min ?? FIRST_DAY,
  };
}

/** The day from which a period certainly holds. */
export function holdsFrom({ start, asOf }: Pick<PeriodDates, 'start' | 'asOf'>): string {
  return start?.max ?? asOf?.max ?? LAST_DAY;
}

/** Citations in step with the ids of their sources, in a total order. */
export function evidenceProperties(citations: readonly SourceCitation[]): OptionalProperties {
  const items = citations
    .map(({ source, paragraph, support, forms }) => {
      const citation: StoredCitation = { paragraph, support, surfaceForms: forms };
      return { id: encodeId('Source', source), paragraph, text: JSON.stringify(citation) };
    })
    .sort(
      (a, b) => compareStrings(a.id, b.id) || a.paragraph - b.paragraph || compareStrings(a.text, b.text),
    );
  const unique = items.filter(
    (item, index) => item.id !== items[index - 1]?.id || item.text !== items[index - 1]?.text,
  );
  return { sourceIds: unique.map(({ id }) => id), sources: unique.map(({ text }) => text) };
}

/** What an edge rests on at best. */
export function strongestSupport(citations: readonly SourceCitation[]): string {
  return citations.some((citation) => citation.support === 'STATED') ? 'STATED' : 'INFERRED';
}
