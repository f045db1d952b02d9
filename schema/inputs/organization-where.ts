/** PartyWhere and InstitutionWhere: which organisations, by name, by what they are part of and by whom they met. */

import type { IdKind } from '../../src/model/ids.js';
import type { InstitutionClassification } from '../../src/model/vocabulary.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { InstitutionClassificationEnum } from '../types/institution.js';
import { MetWhere, type MetWhereInput, parseMet } from './met-where.js';
import {
  type LogicalOperators,
  OPERATOR_DESCRIPTIONS,
  parseWhere,
  WHERE_RULES,
  type WhereParser,
} from './where.js';

interface OrganizationWhereInput {
  name?: string | null | undefined;
  country?: readonly string[] | null | undefined;
  met?: MetWhereInput | null | undefined;
}
interface PartyWhereInput extends OrganizationWhereInput, LogicalOperators<PartyWhereInput> {}
interface InstitutionWhereInput extends OrganizationWhereInput, LogicalOperators<InstitutionWhereInput> {
  party?: readonly string[] | null | undefined;
  classification?: readonly InstitutionClassification[] | null | undefined;
}

const NAME_DESCRIPTION =
  'Part of one of the names, in any script, case and spelling of diacritics: `党`, `komeito`.';
const PART_OF_DESCRIPTION = `is part of, directly or in at most four steps. ${ID_ARGUMENT_RULES}`;
const MET_DESCRIPTION =
  'Whom it met: itself, by what is part of it in at most four steps, or by the people who on the day (possibly) ' +
  'belonged to any of these.';

export const PartyWhere = builder.inputRef<PartyWhereInput, false>('PartyWhere');
PartyWhere.implement({
  description: `Which parties. ${WHERE_RULES}`,
  fields: (t) => ({
    name: t.string({ description: NAME_DESCRIPTION }),
    country: t.idList({ description: `Ids of countries: one of them it ${PART_OF_DESCRIPTION}` }),
    met: t.field({ type: MetWhere, description: MET_DESCRIPTION }),
    and: t.field({ type: [PartyWhere], description: OPERATOR_DESCRIPTIONS.and }),
    or: t.field({ type: [PartyWhere], description: OPERATOR_DESCRIPTIONS.or }),
    not: t.field({ type: PartyWhere, description: OPERATOR_DESCRIPTIONS.not }),
  }),
});

export const InstitutionWhere = builder.inputRef<InstitutionWhereInput, false>('InstitutionWhere');
InstitutionWhere.implement({
  description: `Which institutions. ${WHERE_RULES}`,
  fields: (t) => ({
    name: t.string({ description: NAME_DESCRIPTION }),
    country: t.idList({ description: `Ids of countries: one of them it ${PART_OF_DESCRIPTION}` }),
    party: t.idList({ description: `Ids of parties: one of them it ${PART_OF_DESCRIPTION}` }),
    classification: t.field({
      type: [InstitutionClassificationEnum],
      description: 'One of these kinds; `[]` gives none.',
    }),
    met: t.field({ type: MetWhere, description: MET_DESCRIPTION }),
    and: t.field({ type: [InstitutionWhere], description: OPERATOR_DESCRIPTIONS.and }),
    or: t.field({ type: [InstitutionWhere], description: OPERATOR_DESCRIPTIONS.or }),
    not: t.field({ type: InstitutionWhere, description: OPERATOR_DESCRIPTIONS.not }),
  }),
});

export function parsePartyWhere({ where }: { where?: PartyWhereInput | null | undefined }): ParsedWhere {
  return parseWhere(where, organizationConditions);
}

export function parseInstitutionWhere({
  where,
}: {
  where?: InstitutionWhereInput | null | undefined;
}): ParsedWhere {
  return parseWhere(where, (input, parser) => [
    ...organizationConditions(input, parser),
    ...withinConditions('party', input.party, 'Party', parser),
    ...(input.classification
      ? [condition('institution-classification', { classification: input.classification })]
      : []),
  ]);
}

function organizationConditions(input: OrganizationWhereInput, parser: WhereParser): Filter[] {
  const name = parser.parseName('name', input.name);
  return [
    ...(name === null ? [] : [condition('entity-name', { name })]),
    ...withinConditions('country', input.country, 'Country', parser),
    ...parseMet(input.met, parser, 'organization-met-with'),
  ];
}

function withinConditions(
  key: string,
  ids: readonly string[] | null | undefined,
  kind: IdKind,
  parser: WhereParser,
): Filter[] {
  const wholes = parser.parseIds(key, ids, [kind]);
  return wholes ? [condition('entity-within', { wholes })] : [];
}
