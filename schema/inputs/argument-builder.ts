/** The field builder, as functions that define shared arguments take it. */
import type { builder } from '../builder.js';

/** `t` in a function that defines arguments. */
export type ArgumentBuilder = Pick<
  PothosSchemaTypes.QueryFieldBuilder<(typeof builder)['$inferSchemaTypes'], unknown>,
  'arg'
>;
