/** The input type PersonWhere: a filter of people by name, membership and meetings. */

import type { PartialDate } from '../../src/model/partial-date.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { asOfArgument, type ExampleIdKind, idRules, SUBSTRING_RULES } from '../descriptions.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { asOfDay } from './as-of.js';
import { DateRange, type DateRangeInput, duringParams, isBounded } from './date-range.js';
import { MetWhere, type MetWhereInput, parseMet } from './met-where.js';
import {
  type LogicalOperators,
  OPERATOR_DESCRIPTIONS,
  parseWhere,
  WHERE_RULES,
  type WhereParser,
} from './where.js';

interface PersonWhereInput extends LogicalOperators<PersonWhereInput> {
  name?: string | null | undefined;
  country?: readonly string[] | null | undefined;
  party?: readonly string[] | null | undefined;
  institution?: readonly string[] | null | undefined;
  role?: string | null | undefined;
  asOf?: PartialDate | null | undefined;
  during?: DateRangeInput | null | undefined;
  met?: MetWhereInput | null | undefined;
}

const belonging = (kind: ExampleIdKind) =>
  `the person belongs to one of them, or to a part of it in at most four \`PART_OF\` steps. ${idRules(kind)}`;
const NAME_DESCRIPTION =
  'Substring of any of the names, in any script, such as `王` or `huning`. Case and diacritics are ignored. ' +
  'Length: 1 to 200 characters.';

export const PersonWhere = builder.inputRef<PersonWhereInput, false>('PersonWhere');
PersonWhere.implement({
  description:
    `Filter of people. ${WHERE_RULES} ` +
    '`country`, `party`, `institution`, `role`, `asOf` and `during` in one object describe one and the same ' +
    'membership; use `and` to require several memberships.',
  fields: (t) => ({
    name: t.string({
      description: NAME_DESCRIPTION,
    }),
    country: t.idList({
      description: `Countries: ${belonging('Country')}`,
    }),
    party: t.idList({ description: `Parties: ${belonging('Party')}` }),
    institution: t.idList({
      description: `Institutions: ${belonging('Institution')}`,
    }),
    role: t.string({
      description: `Substring of the office or role, such as \`foreign minister\`. ${SUBSTRING_RULES}`,
    }),
    asOf: t.field({
      type: PartialDateScalar,
      description: asOfArgument('Date on which the membership applied.', 'any time'),
    }),
    during: t.field({
      type: DateRange,
      description:
        'Range of days in which the membership applied at some time. With `match: CERTAIN` it must not have ' +
        'applied outside the range. Default: no range.',
    }),
    met: t.field({ type: MetWhere, description: 'Meetings of the person with others.' }),
    and: t.field({ type: [PersonWhere], description: OPERATOR_DESCRIPTIONS.and }),
    or: t.field({ type: [PersonWhere], description: OPERATOR_DESCRIPTIONS.or }),
    not: t.field({ type: PersonWhere, description: OPERATOR_DESCRIPTIONS.not }),
  }),
});

export function parsePersonWhere({ where }: { where?: PersonWhereInput | null | undefined }): ParsedWhere {
  return parseWhere(where, (input, parser) => {
    const name = parser.parseName('name', input.name);
    return [
      ...(name === null ? [] : [condition('entity-name', { name })]),
      ...membershipConditions(input, parser),
      ...parseMet(input.met, parser, 'person-met-with'),
    ];
  });
}

function membershipConditions(input: PersonWhereInput, parser: WhereParser): Filter[] {
  const country = parser.parseIds('country', input.country, ['Country']);
  const party = parser.parseIds('party', input.party, ['Party']);
  const institution = parser.parseIds('institution', input.institution, ['Institution']);
  const role = parser.parseSubstring('role', input.role);
  const asOf = asOfDay(input.asOf, parser.pathTo('asOf'));
  const membership = { role, asOf, ...duringParams(input.during, parser.pathTo('during')) };
  // An institution or a party has few members, so the search begins there. A country has many.
  if (institution)
    return [
      condition('person-membership-within', { containers: institution, country, party, ...membership }),
    ];
  if (party)
    return [
      condition('person-membership-within', { containers: party, country, party: null, ...membership }),
    ];
  const hasMembershipCondition =
    country !== null || role !== null || asOf !== null || isBounded(input.during);
  return hasMembershipCondition ? [condition('person-membership', { country, ...membership })] : [];
}
