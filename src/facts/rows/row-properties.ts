/** Properties that several kinds of rows share: digests, dates, periods and citations. */
import { hash } from 'node:crypto';
import { compareStrings } from '../../common/compare-strings.js';
import { FIRST_DAY, LAST_DAY } from '../../model/days.js';
import type {
  NodeLabel,
  NodeRow,
  Properties,
  PropertyValue,
  StoredCitation,
} from '../../model/graph-rows.js';
import { encodeId, type IdKind } from '../../model/ids.js';
import type { PartialDate } from '../../model/partial-date.js';
import { holdsFrom, type PeriodDates } from '../../model/period-dates.js';
import { earliestSortKey, latestSortKey } from '../../model/sort-keys.js';
import type { SourceCitation } from '../merge/merged-facts.js';

/** The id of something identified by several parts, such as an edge by its ends. */
export function encodeCompositeId(kind: IdKind, ...parts: readonly string[]): string {
  return encodeId(kind, parts.join('/'));
}

type OptionalProperties = Record<string, PropertyValue | undefined>;

export function buildNodeRow(label: NodeLabel, id: string, properties: OptionalProperties): NodeRow {
  return { label, id, properties: withDigest({ id, ...properties }, label) };
}

/** Adds `digest`, a hash of `context` and all properties, and drops undefined values and empty lists. */
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

/** The date as written, its first and last possible day, and its sort keys. Undated: only the sort keys. */
export function dateProperties(date: PartialDate | undefined): OptionalProperties {
  const keys = { latest: latestSortKey(date), earliest: earliestSortKey(date) };
  return date ? { date: date.text, dateMin: date.min, dateMax: date.max, ...keys } : keys;
}

/**
 * The dates of a period as written, and their bounds. `holdsFrom`: first day on which it certainly holds. `knownFrom`: first
 * day on which it may hold, by `start` or `asOf`. `possibleFrom`: the same by `start` only. It ends before `holdsUntil`.
 */
export function validTimeProperties(
  { start, end, asOf }: PeriodDates,
  latestEnd: string = LAST_DAY,
): OptionalProperties {
  const holdsUntil = end && end.max < latestEnd ? end.max : latestEnd;
  return {
    start: start?.text,
    startMin: start?.min,
    startMax: start?.max,
    end: end?.text,
    endMin: end?.min,
    endMax: end?.max,
    asOf: asOf?.text,
    holdsFrom: holdsFrom({ start, asOf }),
    holdsUntil,
    knownFrom: start?.min ?? asOf?.min ?? FIRST_DAY,
    possibleFrom: start?.min ?? FIRST_DAY,
  };
}

/** Citations without duplicates, sorted, as `sources` (JSON texts) and `sourceIds` (ids at the same indexes). */
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

/** `STATED` if any citation is, otherwise `INFERRED`. */
export function strongestSupport(citations: readonly SourceCitation[]): string {
  return citations.some((citation) => citation.support === 'STATED') ? 'STATED' : 'INFERRED';
}
