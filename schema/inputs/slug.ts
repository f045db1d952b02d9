/** The `slug` argument of root fields. */

import { apiError } from '../../src/model/api-error.js';
import type { EntityLabel } from '../../src/model/graph-rows.js';
import { encodeId } from '../../src/model/ids.js';

/** Parameters of the fragment that looks one object up by its id. Throws INVALID_ARGUMENT if the slug is empty. */
export function slugParams(label: EntityLabel | 'Meeting' | 'Channel') {
  return ({ slug }: { slug: string }) => {
    if (slug === '')
      throw apiError('INVALID_ARGUMENT', 'slug: is empty; write one such as "hiroshi-moriyama".', {
        argument: 'slug',
      });
    return { keys: [{ id: encodeId(label, slug) }] };
  };
}
