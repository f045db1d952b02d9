/**
 * One graphql for all: Vite would take its ES modules for some of its files, and its CommonJS for others, as Node does for
 * whoever imports it. Of two neither takes the types of the other for types.
 */
import { createRequire } from 'node:module';

export const ONE_GRAPHQL = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};
