/** The ids that arguments give: read in one way, of the kinds that fit, and all of them there. */
import { fault } from '../../src/errors.js';
import type { RelatedPlan } from '../../src/graph/compose/field-plan.js';
import { decodeId, type IdKind, readId } from '../../src/graph/ids.js';
import { ENTITY_LABELS } from '../../src/graph/model.js';

/** An id that an argument gave, and which must be there. */
export interface NamedId {
  /** The argument, as a path: `where.or.1.party`. */
  readonly argument: string;
  readonly id: string;
}

/** The arguments that hold ids, and the kinds of thing that each may name. */
export type IdArguments<Name extends string = string> = { readonly [K in Name]?: readonly IdKind[] };

/** The end of the description of every argument that takes ids. */
export const IDS_ARE =
  'Named by id or kind/slug (`person/wang-yi`); fails with NOT_FOUND for what is not there, with INVALID_ID for what is ' +
  'no id of such a kind.';

const NOUNS: Record<IdKind, string> = {
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
export function idOfKind(argument: string, text: string, kinds: readonly IdKind[]): string {
  const read = readId(text);
  if (read && kinds.includes(read.kind)) return read.id;
  const what = read ? `is that of ${one(read.kind)}` : 'is no id';
  throw fault(
    'INVALID_ID',
    `${argument}: "${short(text)}" ${what}; ${wanted(kinds)} is wanted. ${hint(kinds)}`,
    {
      argument,
    },
  );
}

/** The arguments with every id in them as the graph has it; and those ids. */
export function withIds<Args extends Record<string, unknown>>(
  args: Args,
  kinds: IdArguments,
): { readonly args: Args; readonly named: readonly NamedId[] } {
  const named: NamedId[] = [];
  const read = Object.entries(kinds).flatMap(([argument, fitting = []]) => {
    const given = args[argument] as string | readonly string[] | null | undefined;
    if (given === null || given === undefined) return [];
    const ids = [given].flat().map((text) => idOfKind(argument, String(text), fitting));
    named.push(...ids.map((id) => ({ argument, id })));
    return [[argument, Array.isArray(given) ? ids : ids[0]] as const];
  });
  return { args: { ...args, ...Object.fromEntries(read) }, named };
}

/** The part that gives those of some ids that something has. */
export function knownIds(named: readonly NamedId[]): RelatedPlan {
  const ids = [...new Set(named.map(({ id }) => id))];
  return { kind: 'related', part: 'known-ids', many: true, column: 'id', params: () => ({ ids }) };
}

/** A NOT_FOUND for the first id that is not there. */
export function refuseUnknown(known: readonly string[], named: readonly NamedId[]): void {
  const there = new Set(known);
  const missing = named.find(({ id }) => !there.has(id));
  const decoded = missing && decodeId(missing.id);
  if (!decoded) return;
  const { argument } = missing;
  const { kind, local } = decoded;
  const shown = short(`${kind.toLowerCase()}/${local}`);
  throw fault('NOT_FOUND', `${argument}: no ${NOUNS[kind]} has the id "${shown}". ${hint([kind])}`, {
    argument,
  });
}

/** `a party`, `an act`. */
function one(kind: IdKind): string {
  return `${/^[aeiou]/.test(NOUNS[kind]) ? 'an' : 'a'} ${NOUNS[kind]}`;
}

/** `the id of a party`; of several kinds in one word, if there is one. */
function wanted(kinds: readonly IdKind[]): string {
  const [kind] = kinds;
  if (kind && kinds.length === 1) return `the id of ${one(kind)}`;
  return kinds.every(isEntity) ? 'the id of a person, party, country or institution' : 'the id of a node';
}

/** Where an id of such a kind comes from. */
function hint(kinds: readonly IdKind[]): string {
  if (kinds.every(isEntity))
    return 'Find ids by name with `search` (GraphQL), or write kind/slug, such as person/wang-yi.';
  if (kinds.every((kind) => kind === 'Channel'))
    return 'Find ids with `channels` (GraphQL), or write channel/ and the slug.';
  return 'Ids come from any field `id`; kind/slug, such as person/wang-yi, is one as well.';
}

function isEntity(kind: IdKind): boolean {
  return ENTITY_LABELS.some((label) => label === kind);
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
