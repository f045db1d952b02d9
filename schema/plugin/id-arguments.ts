/** Ids in arguments: an opaque id or `kind/slug`, of a kind that the argument accepts. */
import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { type IdKind, parseId } from '../../src/model/ids.js';

/** An id in an argument, which must exist. */
export interface IdReference {
  /** Path of the argument, such as `where.or.1.party`. */
  readonly argument: string;
  readonly id: string;
}

/** Arguments that hold ids, with the kinds that each accepts. */
export type IdArgumentKinds<Name extends string = string> = { readonly [K in Name]?: readonly IdKind[] };

export const KIND_NOUNS: Record<IdKind, string> = {
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
  Dataset: 'dataset',
};

/** The opaque id that a text stands for. Throws INVALID_ID if it is not an id of one of these kinds. */
export function parseIdOfKind(argument: string, text: string, kinds: readonly IdKind[]): string {
  const parsed = parseId(text);
  if (parsed && kinds.includes(parsed.kind)) return parsed.id;
  const actual = parsed ? `is the id of ${withArticle(parsed.kind)}` : 'is not an id';
  throw apiError(
    'INVALID_ID',
    `${argument}: "${truncate(text)}" ${actual}; expected ${describeExpectedId(kinds)}. ${describeIdSource(kinds)}`,
    { argument },
  );
}

/** The arguments with every id in its opaque form, and a list of these ids. */
export function normalizeIdArguments<Args extends Record<string, unknown>>(
  args: Args,
  kinds: IdArgumentKinds,
): { readonly args: Args; readonly idReferences: readonly IdReference[] } {
  const idReferences: IdReference[] = [];
  const normalized = Object.entries(kinds).flatMap(([argument, allowedKinds = []]) => {
    const value = args[argument] as string | readonly string[] | null | undefined;
    if (value === null || value === undefined) return [];
    const ids = [value].flat().map((text) => parseIdOfKind(argument, String(text), allowedKinds));
    idReferences.push(...ids.map((id) => ({ argument, id })));
    return [[argument, Array.isArray(value) ? ids : ids[0]] as const];
  });
  return { args: { ...args, ...Object.fromEntries(normalized) }, idReferences };
}

/** `a party`, `an act`. */
function withArticle(kind: IdKind): string {
  return `${/^[aeiou]/.test(KIND_NOUNS[kind]) ? 'an' : 'a'} ${KIND_NOUNS[kind]}`;
}

function describeExpectedId(kinds: readonly IdKind[]): string {
  const [kind] = kinds;
  if (kind && kinds.length === 1) return `the id of ${withArticle(kind)}`;
  return kinds.every(isEntityKind) ? 'the id of a person, party, country or institution' : 'the id of a node';
}

/** A hint where to get ids of these kinds. */
export function describeIdSource(kinds: readonly IdKind[]): string {
  if (kinds.every(isEntityKind))
    return 'Find ids by name with `search` (GraphQL), or write kind/slug, such as person/wang-yi.';
  if (kinds.every((kind) => kind === 'Channel'))
    return 'Find ids with `channels` (GraphQL), or write channel/ and the slug.';
  return 'Ids come from any field `id`; kind/slug, such as person/wang-yi, works as well.';
}

function isEntityKind(kind: IdKind): boolean {
  return ENTITY_LABELS.some((label) => label === kind);
}

export function truncate(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
