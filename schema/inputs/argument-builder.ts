/** Arguments that several lists take, with what they become as parameters. */
import type { builder } from '../builder.js';

/** What a function that makes arguments needs of the field builder. */
export type ArgumentBuilder = Pick<
  PothosSchemaTypes.QueryFieldBuilder<(typeof builder)['$inferSchemaTypes'], unknown>,
  'arg'
>;
