/** PartyWhere and InstitutionWhere: which organisations, by name, by what they are part of and by whom they met. */
import { type Filter, test } from '../src/graph/compose/filter.js';
import type { IdKind } from '../src/graph/ids.js';
import type { InstitutionClassification } from '../src/graph/vocabulary.js';
import { builder } from './builder.js';
import { InstitutionClassificationEnum } from './institution.js';
import type { Where } from './plugin/global-types.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { COMBINED, type Combined, LIMITS, readWhere, type WhereReader } from './where.js';
import { type MetInput, MetWhere, readMet } from './where-met.js';

interface OrganizationInput {
  name?: string | null | undefined;
  country?: readonly string[] | null | undefined;
  met?: MetInput | null | undefined;
}
interface PartyWhereInput extends OrganizationInput, Combined<PartyWhereInput> {}
interface InstitutionWhereInput extends OrganizationInput, Combined<InstitutionWhereInput> {
  party?: readonly string[] | null | undefined;
  classification?: readonly InstitutionClassification[] | null | undefined;
}

const NAME = 'Part of one of the names, in any script, case and spelling of diacritics: `党`, `komeito`.';
const PART = `is part of, directly or in at most four steps. ${IDS_ARE}`;
const MET =
  'Whom it met: itself, by what is part of it in at most four steps, or by the people who on the day (possibly) ' +
  'belonged to any of these.';

export const PartyWhere = builder.inputRef<PartyWhereInput, false>('PartyWhere');
PartyWhere.implement({
  description: `Which parties. ${LIMITS}`,
  fields: (t) => ({
    name: t.string({ description: NAME }),
    country: t.idList({ description: `Ids of countries: one of them it ${PART}` }),
    met: t.field({ type: MetWhere, description: MET }),
    and: t.field({ type: [PartyWhere], description: COMBINED.and }),
    or: t.field({ type: [PartyWhere], description: COMBINED.or }),
    not: t.field({ type: PartyWhere, description: COMBINED.not }),
  }),
});

export const InstitutionWhere = builder.inputRef<InstitutionWhereInput, false>('InstitutionWhere');
InstitutionWhere.implement({
  description: `Which institutions. ${LIMITS}`,
  fields: (t) => ({
    name: t.string({ description: NAME }),
    country: t.idList({ description: `Ids of countries: one of them it ${PART}` }),
    party: t.idList({ description: `Ids of parties: one of them it ${PART}` }),
    classification: t.field({
      type: [InstitutionClassificationEnum],
      description: 'One of these kinds; `[]` gives none.',
    }),
    met: t.field({ type: MetWhere, description: MET }),
    and: t.field({ type: [InstitutionWhere], description: COMBINED.and }),
    or: t.field({ type: [InstitutionWhere], description: COMBINED.or }),
    not: t.field({ type: InstitutionWhere, description: COMBINED.not }),
  }),
});

export function readPartyWhere({ where }: { where?: PartyWhereInput | null | undefined }): Where {
  return readWhere(where, organization);
}

export function readInstitutionWhere({ where }: { where?: InstitutionWhereInput | null | undefined }): Where {
  return readWhere(where, (input, at) => [
    ...organization(input, at),
    ...within('party', input.party, 'Party', at),
    ...(input.classification
      ? [test('institution-classification', { classification: input.classification })]
      : []),
  ]);
}

function organization(input: OrganizationInput, at: WhereReader): Filter[] {
  const name = at.name('name', input.name);
  return [
    ...(name === null ? [] : [test('entity-name', { name })]),
    ...within('country', input.country, 'Country', at),
    ...readMet(input.met, at, 'organization-met-with'),
  ];
}

function within(
  key: string,
  ids: readonly string[] | null | undefined,
  kind: IdKind,
  at: WhereReader,
): Filter[] {
  const wholes = at.ids(key, ids, [kind]);
  return wholes ? [test('entity-within', { wholes })] : [];
}
