/** PersonWhere: which people, by name, by their mandates and by whom they met. */
import { type Filter, test } from '../src/graph/compose/filter.js';
import type { PartialDate as DateValue } from '../src/graph/dates.js';
import { builder } from './builder.js';
import type { Where } from './plugin/global-types.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { asOfDay, DateRange, duringParams, isBounded, PartialDate, type RangeInput } from './time.js';
import { COMBINED, type Combined, LIMITS, readWhere, type WhereReader } from './where.js';
import { type MetInput, MetWhere, readMet } from './where-met.js';

interface PersonWhereInput extends Combined<PersonWhereInput> {
  name?: string | null | undefined;
  country?: readonly string[] | null | undefined;
  party?: readonly string[] | null | undefined;
  institution?: readonly string[] | null | undefined;
  role?: string | null | undefined;
  asOf?: DateValue | null | undefined;
  during?: RangeInput | null | undefined;
  met?: MetInput | null | undefined;
}

const BELONGING = `belongs to, or to something that is part of it in at most four steps. ${IDS_ARE}`;

export const PersonWhere = builder.inputRef<PersonWhereInput, false>('PersonWhere');
PersonWhere.implement({
  description:
    `Which people. ${LIMITS} ` +
    '`country`, `party`, `institution`, `role`, `asOf` and `during` of one object hold of one and the same mandate; ' +
    'write `and` for several mandates.',
  fields: (t) => ({
    name: t.string({
      description:
        'Part of one of the names, in any script, case and spelling of diacritics: `王`, `huning`.',
    }),
    country: t.idList({ description: `Ids of countries: one of them the person ${BELONGING}` }),
    party: t.idList({ description: `Ids of parties: one of them the person ${BELONGING}` }),
    institution: t.idList({ description: `Ids of institutions: one of them the person ${BELONGING}` }),
    role: t.string({ description: 'Part of the office or role, in any case: `foreign minister`.' }),
    asOf: t.field({
      type: PartialDate,
      description:
        'A day, month or year, taken as its last day: the mandate held then. Left out: at any time.',
    }),
    during: t.field({
      type: DateRange,
      description:
        'The mandate held at some time within a range, or with `match: CERTAIN` never outside it. Left out: no range.',
    }),
    met: t.field({ type: MetWhere, description: 'Whom the person met.' }),
    and: t.field({ type: [PersonWhere], description: COMBINED.and }),
    or: t.field({ type: [PersonWhere], description: COMBINED.or }),
    not: t.field({ type: PersonWhere, description: COMBINED.not }),
  }),
});

export function readPersonWhere({ where }: { where?: PersonWhereInput | null | undefined }): Where {
  return readWhere(where, (input, at) => {
    const name = at.name('name', input.name);
    return [
      ...(name === null ? [] : [test('entity-name', { name })]),
      ...mandate(input, at),
      ...readMet(input.met, at, 'person-met-with'),
    ];
  });
}

function mandate(input: PersonWhereInput, at: WhereReader): Filter[] {
  const country = at.ids('country', input.country, ['Country']);
  const party = at.ids('party', input.party, ['Party']);
  const institution = at.ids('institution', input.institution, ['Institution']);
  const role = at.text('role', input.role);
  const asOf = asOfDay(input.asOf, at.at('asOf'));
  const office = { role, asOf, ...duringParams(input.during, at.at('during')) };
  // Few belong to an institution or a party: they are looked for from there. To a country many do.
  if (institution) return [test('person-mandate-within', { within: institution, country, party, ...office })];
  if (party) return [test('person-mandate-within', { within: party, country, party: null, ...office })];
  const isAsked = country !== null || role !== null || asOf !== null || isBounded(input.during);
  return isAsked ? [test('person-mandate', { country, ...office })] : [];
}
