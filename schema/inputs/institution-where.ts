/** The input type InstitutionWhere: a filter of institutions. */

import type { InstitutionClassification } from '../../src/model/vocabulary.js';
import { condition } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { EMPTY_LIST } from '../descriptions.js';
import { InstitutionClassificationEnum } from '../enums.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { MetWhere } from './met-where.js';
import {
  MET_DESCRIPTION,
  NAME_DESCRIPTION,
  type OrganizationWhereInput,
  organizationConditions,
  partOfDescription,
  withinConditions,
} from './organization-where.js';
import { type LogicalOperators, OPERATOR_DESCRIPTIONS, parseWhere, WHERE_RULES } from './where.js';

interface InstitutionWhereInput extends OrganizationWhereInput, LogicalOperators<InstitutionWhereInput> {
  party?: readonly string[] | null | undefined;
  classification?: readonly InstitutionClassification[] | null | undefined;
}

export const InstitutionWhere = builder.inputRef<InstitutionWhereInput, false>('InstitutionWhere');

InstitutionWhere.implement({
  description: `Filter of institutions. ${WHERE_RULES}`,
  fields: (t) => ({
    name: t.string({ description: NAME_DESCRIPTION }),
    country: t.idList({
      description: `Countries: ${partOfDescription('institution', 'Country')}`,
    }),
    party: t.idList({
      description: `Parties: ${partOfDescription('institution', 'Party')}`,
    }),
    classification: t.field({
      type: [InstitutionClassificationEnum],
      description: `Kinds of institution. ${EMPTY_LIST}`,
    }),
    met: t.field({ type: MetWhere, description: MET_DESCRIPTION }),
    and: t.field({ type: [InstitutionWhere], description: OPERATOR_DESCRIPTIONS.and }),
    or: t.field({ type: [InstitutionWhere], description: OPERATOR_DESCRIPTIONS.or }),
    not: t.field({ type: InstitutionWhere, description: OPERATOR_DESCRIPTIONS.not }),
  }),
});

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
