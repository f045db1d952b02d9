/** The reference to Entity and what its kinds share: a leaf, so that concepts can name each other. */

import type { Row } from '../../src/engines/graph.js';
import { apiError } from '../../src/model/api-error.js';
import type { EntityLabel } from '../../src/model/graph-rows.js';
import { encodeId } from '../../src/model/ids.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { builder } from '../builder.js';
import { Node } from './node.js';

export const Entity = builder.interfaceRef<Row>('Entity');

/** What every kind of entity says of itself to the builder. */
export const ENTITY_TYPE_OPTIONS = {
  interfaces: () => [Node, Entity],
  extensions: { [CYPHER_VARIABLE]: 'entity' },
};

/** The look-up by slug that each kind of entity has on Query. */
export function slugParams(label: EntityLabel | 'Meeting' | 'Channel') {
  return ({ slug }: { slug: string }) => {
    if (slug === '')
      throw apiError('INVALID_ARGUMENT', 'slug: is empty; write one such as "hiroshi-moriyama".', {
        argument: 'slug',
      });
    return { keys: [{ id: encodeId(label, slug) }] };
  };
}
