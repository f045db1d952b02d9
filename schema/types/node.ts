/** Node: the interface of objects with a global id (Relay). */

import { ID } from '../descriptions.js';
import { Node } from './refs.js';

Node.implement({
  description: 'Object with a global id (Relay).',
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      description: ID,
    }),
  }),
  resolveType: (row) => String(row.__typename),
});
