/** Checks that the ids in arguments exist, as part of the root field's own statement. */
import { apiError } from '../../src/model/api-error.js';
import { decodeId } from '../../src/model/ids.js';
import type { RelatedPlan } from '../../src/planner/field-plan.js';
import { describeIdSource, type IdReference, KIND_NOUNS, truncate } from './id-arguments.js';

/** A plan whose value is the list of those ids that exist. */
export function planExistenceCheck(references: readonly IdReference[]): RelatedPlan {
  const ids = [...new Set(references.map(({ id }) => id))];
  return {
    kind: 'related',
    fragment: 'existing-ids',
    isList: true,
    valueColumn: 'id',
    params: () => ({ ids }),
  };
}

/** Throws NOT_FOUND for the first id that does not exist. */
export function assertIdsExist(existingIds: readonly string[], references: readonly IdReference[]): void {
  const existing = new Set(existingIds);
  const missing = references.find(({ id }) => !existing.has(id));
  const decoded = missing && decodeId(missing.id);
  if (!decoded) return;
  const { argument } = missing;
  const { kind, localName } = decoded;
  const id = truncate(`${kind.toLowerCase()}/${localName}`);
  throw apiError(
    'NOT_FOUND',
    `${argument}: no ${KIND_NOUNS[kind]} has the id "${id}". ${describeIdSource([kind])}`,
    { argument },
  );
}
