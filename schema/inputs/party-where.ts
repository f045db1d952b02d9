/** The input type PartyWhere: a filter of parties. */

import { builder } from '../builder.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { MetWhere } from './met-where.js';
import {
  MET_DESCRIPTION,
  NAME_DESCRIPTION,
  type OrganizationWhereInput,
  organizationConditions,
  partOfDescription,
} from './organization-where.js';
import { type LogicalOperators, OPERATOR_DESCRIPTIONS, parseWhere, WHERE_RULES } from './where.js';

interface PartyWhereInput extends OrganizationWhereInput, LogicalOperators<PartyWhereInput> {}

export const PartyWhere = builder.inputRef<PartyWhereInput, false>('PartyWhere');

PartyWhere.implement({
  description: `Filter of parties. ${WHERE_RULES}`,
  fields: (t) => ({
    name: t.string({ description: NAME_DESCRIPTION }),
    country: t.idList({ description: `Countries: ${partOfDescription('party', 'Country')}` }),
    met: t.field({ type: MetWhere, description: MET_DESCRIPTION }),
    and: t.field({ type: [PartyWhere], description: OPERATOR_DESCRIPTIONS.and }),
    or: t.field({ type: [PartyWhere], description: OPERATOR_DESCRIPTIONS.or }),
    not: t.field({ type: PartyWhere, description: OPERATOR_DESCRIPTIONS.not }),
  }),
});

export function parsePartyWhere({ where }: { where?: PartyWhereInput | null | undefined }): ParsedWhere {
  return parseWhere(where, organizationConditions);
}
