/** Things with an id of their own, and looking them up by it (Relay). */
import { Node } from './refs.js';

Node.implement({
  description: 'A thing that can be looked up by its id (Relay).',
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      description: 'Opaque, and the same on every engine and after every load.',
    }),
  }),
  resolveType: (row) => String(row.__typename),
});
