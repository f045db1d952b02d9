/** PersonWhere: which people, by name, by their mandates and by whom they met. */
import type { PartialDate } from '../../src/model/partial-date.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
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

const BELONGING_DESCRIPTION = `belongs to, or to something that is part of it in at most four steps. ${ID_ARGUMENT_RULES}`;

export const PersonWhere = builder.inputRef<PersonWhereInput, false>('PersonWhere');
PersonWhere.implement({
  description:
    `Which people. ${WHERE_RULES} ` +
    '`country`, `party`, `institution`, `role`, `asOf` and `during` of one object hold of one and the same mandate; ' +
    'write `and` for several mandates.',
  fields: (t) => ({
    name: t.string({
      description:
        'Part of one of the names, in any script, case and spelling of diacritics: `王`, `huning`.',
    }),
    country: t.idList({ description: `Ids of countries: one of them the person ${BELONGING_DESCRIPTION}` }),
    party: t.idList({ description: `Ids of parties: one of them the person ${BELONGING_DESCRIPTION}` }),
    institution: t.idList({
      description: `Ids of institutions: one of them the person ${BELONGING_DESCRIPTION}`,
    }),
    role: t.string({ description: 'Part of the office or role, in any case: `foreign minister`.' }),
    asOf: t.field({
      type: PartialDateScalar,
      description:
        'A day, month or year, taken as its last day: the mandate held then. Left out: at any time.',
    }),
    during: t.field({
      type: DateRange,
      description:
        'The mandate held at some time within a range, or with `match: CERTAIN` never outside it. Left out: no range.',
    }),
    met: t.field({ type: MetWhere, description: 'Whom the person met.' }),
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
  // Few belong to an institution or a party: they are looked for from there. To a country many do.
  if (institution)
    return [condition('person-membership-within', { within: institution, country, party, ...membership })];
  if (party)
    return [condition('person-membership-within', { within: party, country, party: null, ...membership })];
  const hasMembershipCondition =
    country !== null || role !== null || asOf !== null || isBounded(input.during);
  return hasMembershipCondition ? [condition('person-membership', { country, ...membership })] : [];
}
