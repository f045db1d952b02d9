/** Random `where` filters over the datasets of filter-dataset.ts. */
import fc from 'fast-check';
import { encodeId, type IdKind } from '../../src/model/ids.js';
import {
  CHANNELS,
  COUNTRIES,
  DAYS,
  INSTITUTIONS,
  PARTIES,
  PEOPLE,
  ROLES,
  slugOf,
  TEXTS,
} from './filter-dataset.js';
import { firstDay, lastDay } from './partial-dates.js';

/** A filter of any kind, with references (`party/red`) in place of ids. */
// biome-ignore lint/suspicious/noExplicitAny: the oracle reads filters of every kind by their keys
export type AnyWhere = Record<string, any>;

export interface Range {
  readonly from?: string;
  readonly to?: string;
  readonly match?: 'POSSIBLE' | 'CERTAIN';
}

const upToTwo = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
const range: fc.Arbitrary<Range> = fc
  .record(
    {
      from: fc.constantFrom('2024', ...DAYS),
      to: fc.constantFrom('2024', '2024-06', ...DAYS),
      match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    },
    { requiredKeys: [] },
  )
  .filter(({ from, to }) => !from || !to || firstDay(from) <= lastDay(to));
const role = fc.constantFrom('head', 'HEAD', 'foreign', 'deputy h', ...ROLES);
const place = fc.constantFrom('beijing', 'TOKYO', 'hall');
const status = fc.subarray(['HELD', 'PLANNED', 'POSTPONED']);
const exactlyOne = <Value>(values: readonly Value[]) => fc.constantFrom(...values).map((value) => [value]);
const ENTITIES = [...PEOPLE, ...PARTIES, ...INSTITUTIONS, ...COUNTRIES];
const encounterFilter = fc.oneof(
  fc.record({ with: exactlyOne(ENTITIES) }),
  fc.record({ with: exactlyOne(ENTITIES), during: range }),
  fc.record({ with: upToTwo(ENTITIES), status, during: range, place }, { requiredKeys: [] }),
);
const met = fc.oneof(
  fc.record({ some: encounterFilter }),
  fc.record({ some: encounterFilter, none: encounterFilter }, { requiredKeys: [] }),
);
const asOf = fc.constantFrom('2023', '2024-06', '2025', ...DAYS);
const name = fc.constantFrom(...TEXTS);

const CONDITIONS = {
  people: {
    name,
    country: upToTwo(COUNTRIES),
    party: upToTwo(PARTIES),
    institution: upToTwo(INSTITUTIONS),
    role,
    asOf,
    during: range,
    met,
  },
  parties: { name, country: upToTwo(COUNTRIES), met },
  institutions: {
    name,
    country: upToTwo(COUNTRIES),
    party: upToTwo(PARTIES),
    classification: fc.subarray(['MINISTRY', 'PARLIAMENT']),
    met,
  },
  meetings: {
    title: fc.constantFrom('visit', 'MEETING', '1', 'zzz'),
    country: upToTwo(COUNTRIES),
    party: upToTwo(PARTIES),
    institution: upToTwo(INSTITUTIONS),
    person: upToTwo(PEOPLE),
    role,
    place,
    placeCountry: upToTwo(COUNTRIES),
    channel: upToTwo(CHANNELS),
    kind: fc.subarray(['MEETING', 'VISIT']),
    status,
    during: range,
  },
} as const;
export type Field = keyof typeof CONDITIONS;

const organization = fc.oneof(
  fc.record({ country: exactlyOne(COUNTRIES) }),
  fc.record({ party: exactlyOne(PARTIES) }),
  fc.record({ institution: exactlyOne(INSTITUTIONS) }),
);
/** Combinations of few conditions, for which one day more or less changes the result. */
const SELECTIVE_CONDITIONS: Record<Field, fc.Arbitrary<AnyWhere>> = {
  people: fc.oneof(
    fc.record({ met }),
    fc.record({ asOf: fc.constantFrom(...DAYS) }),
    fc
      .tuple(organization, fc.record({ asOf: fc.constantFrom(...DAYS) }))
      .map(([where, asOf]) => ({ ...where, ...asOf })),
    fc.tuple(organization, fc.record({ during: range })).map(([where, during]) => ({ ...where, ...during })),
  ),
  parties: fc.record({ met }),
  institutions: fc.record({ met }),
  meetings: fc.oneof(
    organization,
    fc.tuple(organization, fc.record({ role })).map(([where, withRole]) => ({ ...where, ...withRole })),
    fc.record({ role }),
    fc.record({ during: range }),
  ),
};

/** A random filter with a few conditions on each level. `depth`: levels of `and`, `or` and `not`. Default: 3. */
export function arbitraryFilter(field: Field, depth = 3): fc.Arbitrary<AnyWhere> {
  const conditions: Record<string, fc.Arbitrary<unknown>> = CONDITIONS[field];
  const anyConditions = fc
    .subarray(Object.keys(conditions), { maxLength: 3 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, conditions[key] ?? fc.constant(null)]))),
    );
  const ownConditions = fc.oneof(
    { weight: 2, arbitrary: SELECTIVE_CONDITIONS[field] },
    { weight: 1, arbitrary: anyConditions },
  );
  if (depth === 0) return ownConditions;
  const inner = arbitraryFilter(field, depth - 1);
  const list = fc.array(inner, { maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: ownConditions },
    { weight: 1, arbitrary: fc.tuple(ownConditions, list).map(([own, and]) => ({ ...own, and })) },
    { weight: 1, arbitrary: fc.tuple(ownConditions, list).map(([own, or]) => ({ ...own, or })) },
    { weight: 1, arbitrary: fc.tuple(ownConditions, inner).map(([own, not]) => ({ ...own, not })) },
  );
}

/** The same filter with ids in place of references. */
export function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item)]));
  const [, kind] = /^(person|party|institution|country|channel)\//.exec(String(value)) ?? [];
  if (!kind) return value;
  return encodeId(`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}` as IdKind, slugOf(String(value)));
}
