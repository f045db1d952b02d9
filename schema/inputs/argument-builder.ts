/** The type of the builder that functions of shared arguments take. */
import type { builder } from '../builder.js';

/** `t` in a function that defines arguments. */
export type ArgumentBuilder = Pick<
  PothosSchemaTypes.QueryFieldBuilder<(typeof builder)['$inferSchemaTypes'], unknown>,
  'arg'
>;
