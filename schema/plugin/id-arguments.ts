/** The ids that arguments give: read in one way, of the kinds that fit, and all of them there. */
import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { decodeId, type IdKind, parseId } from '../../src/model/ids.js';
import type { RelatedPlan } from '../../src/planner/field-plan.js';

/** An id that an argument gave, and which must be there. */
export interface IdReference {
  /** The argument, as a path: `where.or.1.party`. */
  readonly argument: string;
  readonly id: string;
}

/** The arguments that hold ids, and the kinds of thing that each may name. */
export type IdArgumentKinds<Name extends string = string> = { readonly [K in Name]?: readonly IdKind[] };

/** The end of the description of every argument that takes ids. */
export const ID_ARGUMENT_RULES =
  'Named by id or kind/slug (`person/wang-yi`); fails with NOT_FOUND for what is not there, with INVALID_ID for what is ' +
  'no id of such a kind.';

const KIND_NOUNS: Record<IdKind, string> = {
  Person: 'person',
  Party: 'party',
  Country: 'country',
  Institution: 'institution',
  Meeting: 'meeting',
  Channel: 'exchange channel',
  Source: 'source',
  Membership: 'membership',
  Act: 'act',
  Met: 'edge of a meeting',
  ChannelPeriod: 'period of an exchange channel',
  PartOf: 'edge',
  TimelineEntry: 'entry of the timeline',
  Dataset: 'data set',
};

/** The id of something of these kinds that a text stands for; an INVALID_ID when it stands for none. */
export function parseIdOfKind(argument: string, text: string, kinds: readonly IdKind[]): string {
  const read = parseId(text);
  if (read && kinds.includes(read.kind)) return read.id;
  const what = read ? `is that of ${withArticle(read.kind)}` : 'is no id';
  throw apiError(
    'INVALID_ID',
    `${argument}: "${truncate(text)}" ${what}; ${describeExpectedId(kinds)} is wanted. ${describeIdSource(kinds)}`,
    {
      argument,
    },
  );
}

/** The arguments with every id in them as the graph has it; and those ids. */
export function normalizeIdArguments<Args extends Record<string, unknown>>(
  args: Args,
  kinds: IdArgumentKinds,
): { readonly args: Args; readonly named: readonly IdReference[] } {
  const references: IdReference[] = [];
  const read = Object.entries(kinds).flatMap(([argument, allowedKinds = []]) => {
    const value = args[argument] as string | readonly string[] | null | undefined;
    if (value === null || value === undefined) return [];
    const ids = [value].flat().map((text) => parseIdOfKind(argument, String(text), allowedKinds));
    references.push(...ids.map((id) => ({ argument, id })));
    return [[argument, Array.isArray(value) ? ids : ids[0]] as const];
  });
  return { args: { ...args, ...Object.fromEntries(read) }, named: references };
}

/** The part that gives those of some ids that something has. */
export function planExistenceCheck(references: readonly IdReference[]): RelatedPlan {
  const ids = [...new Set(references.map(({ id }) => id))];
  return {
    kind: 'related',
    fragment: 'existing-ids',
    isList: true,
    valueColumn: 'id',
    params: () => ({ ids }),
  };
}

/** A NOT_FOUND for the first id that is not there. */
export function assertIdsExist(existingIds: readonly string[], references: readonly IdReference[]): void {
  const existing = new Set(existingIds);
  const missing = references.find(({ id }) => !existing.has(id));
  const decoded = missing && decodeId(missing.id);
  if (!decoded) return;
  const { argument } = missing;
  const { kind, localName } = decoded;
  const shown = truncate(`${kind.toLowerCase()}/${localName}`);
  throw apiError(
    'NOT_FOUND',
    `${argument}: no ${KIND_NOUNS[kind]} has the id "${shown}". ${describeIdSource([kind])}`,
    {
      argument,
    },
  );
}

/** `a party`, `an act`. */
function withArticle(kind: IdKind): string {
  return `${/^[aeiou]/.test(KIND_NOUNS[kind]) ? 'an' : 'a'} ${KIND_NOUNS[kind]}`;
}

/** `the id of a party`; of several kinds in one word, if there is one. */
function describeExpectedId(kinds: readonly IdKind[]): string {
  const [kind] = kinds;
  if (kind && kinds.length === 1) return `the id of ${withArticle(kind)}`;
  return kinds.every(isEntityKind) ? 'the id of a person, party, country or institution' : 'the id of a node';
}

/** Where an id of such a kind comes from. */
function describeIdSource(kinds: readonly IdKind[]): string {
  if (kinds.every(isEntityKind))
    return 'Find ids by name with `search` (GraphQL), or write kind/slug, such as person/wang-yi.';
  if (kinds.every((kind) => kind === 'Channel'))
    return 'Find ids with `channels` (GraphQL), or write channel/ and the slug.';
  return 'Ids come from any field `id`; kind/slug, such as person/wang-yi, is one as well.';
}

function isEntityKind(kind: IdKind): boolean {
  return ENTITY_LABELS.some((label) => label === kind);
}

function truncate(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
