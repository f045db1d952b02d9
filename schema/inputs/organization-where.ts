/** PartyWhere and InstitutionWhere: which organisations, by name, by what they are part of and by whom they met. */
import type { IdKind } from '../../src/model/ids.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { type MetWhereInput, parseMet } from './met-where.js';
import type { WhereParser } from './where.js';

export interface OrganizationWhereInput {
  name?: string | null | undefined;
  country?: readonly string[] | null | undefined;
  met?: MetWhereInput | null | undefined;
}

export const NAME_DESCRIPTION =
  'Part of one of the names, in any script, case and spelling of diacritics: `党`, `komeito`.';
export const PART_OF_DESCRIPTION = `is part of, directly or in at most four steps. ${ID_ARGUMENT_RULES}`;
export const MET_DESCRIPTION =
  'Whom it met: itself, by what is part of it in at most four steps, or by the people who on the day (possibly) ' +
  'belonged to any of these.';

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
  const wholes = parser.parseIds(key, ids, [kind]);
  return wholes ? [condition('entity-within', { wholes })] : [];
}
