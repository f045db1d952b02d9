/** Conditions that PartyWhere and InstitutionWhere share. */

import type { IdKind } from '../../src/model/ids.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { type ExampleIdKind, idRules } from '../descriptions.js';
import { type MetWhereInput, parseMet } from './met-where.js';
import type { WhereParser } from './where.js';

export interface OrganizationWhereInput {
  name?: string | null | undefined;
  country?: readonly string[] | null | undefined;
  met?: MetWhereInput | null | undefined;
}

export const NAME_DESCRIPTION =
  'Substring of any of the names, in any script, such as `党` or `komeito`. Case and diacritics are ignored. ' +
  'Length: 1 to 200 characters.';
export const partOfDescription = (part: 'party' | 'institution', kind: ExampleIdKind) =>
  `the ${part} is part of one of them, in at most four \`PART_OF\` steps. ${idRules(kind)}`;
export const MET_DESCRIPTION =
  'Meetings with others: its own, those of its parts, and those of people who possibly belonged to it or to a part on ' +
  'the day.';

export function organizationConditions(input: OrganizationWhereInput, parser: WhereParser): Filter[] {
  const name = parser.parseName('name', input.name);
  return [
    ...(name === null ? [] : [condition('entity-name', { name })]),
    ...withinConditions('country', input.country, 'Country', parser),
    ...parseMet(input.met, parser, 'organization-met-with'),
  ];
}

export function withinConditions(
  key: string,
  ids: readonly string[] | null | undefined,
  kind: IdKind,
  parser: WhereParser,
): Filter[] {
  const containers = parser.parseIds(key, ids, [kind]);
  return containers ? [condition('entity-within', { containers })] : [];
}
