/** Schema of a fact file: one YAML mapping per article. Facts are in our own words; only surface forms are quoted. */
import { z } from 'zod';
import { ENTITY_LABELS } from '../../model/graph-rows.js';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.js';
import {
  ACT_EVENTS,
  BASES,
  CHANNEL_KINDS,
  CHANNEL_OPENINGS,
  CHANNEL_PHASES,
  INSTITUTION_CLASSIFICATIONS,
  MEETING_KINDS,
  MEETING_STATUSES,
  MEMBERSHIP_KINDS,
  NAME_KINDS,
  SIDE_ROLES,
  SUPPORTS,
} from '../../model/vocabulary.js';

/** Characters of long texts, such as descriptions. */
const MAX_TEXT_LENGTH = 2_000;
/** Characters of texts that are sorted by, such as names: Neo4j's indexes refuse much longer ones. */
const MAX_LINE_LENGTH = 300;
export const MAX_SLUG_LENGTH = 200;
const MAX_SESSION = 100_000;
const ENTITY_KIND_PATTERN = ENTITY_LABELS.map((label) => label.toLowerCase()).join('|');
const SLUG_PATTERN = '[a-z0-9]+(?:-[a-z0-9]+)*';

const maxLength = (max: number) => [max, `has more than ${max} characters; shorten it`] as const;
const boundedString = (max: number) => z.string().max(...maxLength(max));

const nonEmptyText = (max: number) =>
  boundedString(max)
    .refine((value) => value.trim() !== '', 'is empty; write text or remove it')
    .refine(
      (value) => value.isWellFormed() && !/\p{Cc}/u.test(value),
      'contains a control character or an incomplete character; remove it',
    );

const text = nonEmptyText(MAX_TEXT_LENGTH);
const line = nonEmptyText(MAX_LINE_LENGTH);

const slug = boundedString(MAX_SLUG_LENGTH).regex(
  new RegExp(`^${SLUG_PATTERN}$`),
  'is not a slug; use lowercase letters, digits and single hyphens',
);

/** Names an entity by kind and slug: `person/hiroshi-moriyama`. */
const reference = boundedString(MAX_SLUG_LENGTH + 'institution/'.length).regex(
  new RegExp(`^(?:${ENTITY_KIND_PATTERN})/${SLUG_PATTERN}$`),
  'is not a reference; write kind/slug, such as person/hiroshi-moriyama',
);

/** YAML reads a plain year as a number. */
const date = z
  .union([z.string(), z.number().int().min(1000).max(9999).transform(String)])
  .transform((value, context): PartialDate => {
    const parsed = parsePartialDate(value);
    if (!('problem' in parsed)) return parsed;
    context.addIssue({ code: 'custom', message: `is invalid: ${parsed.problem}` });
    return z.NEVER;
  });

const singleDate = date.refine(
  ({ precision }) => precision !== null,
  'is a span or a set of dates; write a single day, month or year',
);

const citation = z.strictObject({
  paragraph: z.number().int().min(0),
  forms: z.array(text).default([]),
  support: z.enum(SUPPORTS).default('STATED'),
});

/** Every fact cites the paragraphs of the article that support it. */
const evidence = { sources: z.array(citation).min(1, 'is empty; a fact needs at least one source') };

const source = z.strictObject({
  slug: slug.optional(),
  title: line,
  publisher: line.optional(),
  date,
  url: z
    .url({ protocol: /^https?$/ })
    .max(...maxLength(MAX_TEXT_LENGTH))
    .optional(),
  paragraphs: z.number().int().min(1).max(100_000),
});

const name = z.strictObject({
  value: line,
  language: z
    .string()
    .regex(
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,9}$/,
      'is not a language tag; write a BCP 47 tag such as ja or zh-Hant',
    )
    .optional(),
  kind: z.enum(NAME_KINDS.filter((kind) => kind !== 'PRIMARY')),
  note: text.optional(),
});

const entity = {
  name: line,
  slug: slug.optional(),
  description: text.optional(),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d{0,14}$/, 'is not a Wikidata item; write Q and a number, such as Q148')
    .optional(),
  names: z.array(name).default([]),
  ...evidence,
};

const partOf = z.array(z.strictObject({ organization: reference, ...evidence })).default([]);

const person = z.strictObject({ ...entity, familyName: line.optional(), givenName: line.optional() });
const party = z.strictObject({ ...entity, abbreviation: line.optional(), partOf });
const country = z.strictObject({
  ...entity,
  iso2: z.string().regex(/^[A-Z]{2}$/, 'is not a country code; write two capital letters, such as JP'),
});
const institution = z.strictObject({
  ...entity,
  classification: z.enum(INSTITUTION_CLASSIFICATIONS),
  partOf,
});

const participant = z.union([
  reference.transform((ref) => ({ entity: ref, basis: 'STATED' as const })),
  z.strictObject({ entity: reference, basis: z.enum(BASES).default('STATED') }),
]);

const side = z.strictObject({
  role: z.enum(SIDE_ROLES),
  participants: z.array(participant).min(1, 'is empty; a side needs at least one participant'),
});

const meeting = z.strictObject({
  title: line,
  slug: slug.optional(),
  status: z.enum(MEETING_STATUSES),
  kind: z.enum(MEETING_KINDS),
  date: date.optional(),
  previousDate: date.optional(),
  place: line.optional(),
  placeCountry: slug.optional(),
  channel: slug.optional(),
  session: z.number().int().min(1).max(MAX_SESSION).optional(),
  topics: z.array(line).default([]),
  note: text.optional(),
  sides: z.array(side).min(2, 'lists fewer than two; a meeting needs at least two sides'),
  ...evidence,
});

const period = { start: date.optional(), end: date.optional(), asOf: singleDate.optional() };

const membership = z.strictObject({
  member: reference,
  organization: reference,
  role: line.optional(),
  kind: z.enum(MEMBERSHIP_KINDS),
  ...period,
  ...evidence,
});

const channelPeriod = z.strictObject({
  phase: z.enum(CHANNEL_PHASES),
  opening: z.enum(CHANNEL_OPENINGS).optional(),
  ...period,
  reason: text.optional(),
  ...evidence,
});

/** One endpoint of a channel: an entity, or several on the same side of it. */
const endpoint = z.union([
  reference.transform((ref) => [ref]),
  z.array(reference).min(1, 'is empty; an endpoint needs at least one entity'),
]);

const channel = z.strictObject({
  name: line,
  slug: slug.optional(),
  kind: z.enum(CHANNEL_KINDS),
  description: text.optional(),
  endpoints: z.array(endpoint).min(2, 'lists fewer than two; a channel needs at least two endpoints'),
  periods: z.array(channelPeriod).min(1, 'is empty; a channel needs at least one period'),
  ...evidence,
});

const act = z.strictObject({
  title: line,
  slug: slug.optional(),
  event: z.enum(ACT_EVENTS),
  mode: line.optional(),
  /** Planned, expected or announced; no source says that it was done. */
  intended: z.boolean().default(false),
  date: date.optional(),
  from: z.array(reference).min(1, 'is empty; an act needs at least one actor'),
  to: z.array(reference).min(1, 'is empty; an act needs at least one recipient'),
  topics: z.array(line).default([]),
  note: text.optional(),
  ...evidence,
});

export const factFile = z.strictObject({
  source,
  people: z.array(person).default([]),
  parties: z.array(party).default([]),
  countries: z.array(country).default([]),
  institutions: z.array(institution).default([]),
  meetings: z.array(meeting).default([]),
  memberships: z.array(membership).default([]),
  channels: z.array(channel).default([]),
  acts: z.array(act).default([]),
});

/** The kinds of fact that a line of NDJSON may have, and the section of a YAML file that lists facts of that kind. */
export const SECTION_BY_KIND = {
  person: 'people',
  party: 'parties',
  country: 'countries',
  institution: 'institutions',
  meeting: 'meetings',
  membership: 'memberships',
  channel: 'channels',
  act: 'acts',
} as const satisfies Record<string, keyof FactFile>;

/** The sections that list entities, and the kind of entity in each. */
export const ENTITY_KIND_BY_SECTION = {
  people: 'person',
  parties: 'party',
  countries: 'country',
  institutions: 'institution',
} as const satisfies Partial<Record<keyof FactFile, string>>;

export type FactFile = z.infer<typeof factFile>;
export type SourceFact = z.infer<typeof source>;
export type Citation = z.infer<typeof citation>;
export type PersonFact = z.infer<typeof person>;
export type PartyFact = z.infer<typeof party>;
export type CountryFact = z.infer<typeof country>;
export type InstitutionFact = z.infer<typeof institution>;
export type MeetingFact = z.infer<typeof meeting>;
export type MembershipFact = z.infer<typeof membership>;
export type ChannelFact = z.infer<typeof channel>;
export type ActFact = z.infer<typeof act>;
