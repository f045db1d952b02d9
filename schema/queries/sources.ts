/** Root field `sources`. */
import { builder } from '../builder.js';
import { SourceConnection } from '../types/connections.js';

builder.queryFields((t) => ({
  sources: t.connected('sources', { type: SourceConnection, description: 'Sources, newest first.' }),
}));
