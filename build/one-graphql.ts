/**
 * Resolves every import of graphql to one copy. Vite would take its ES modules for some files and its CommonJS modules for
 * others, and graphql rejects types that another copy of it created.
 */
import { createRequire } from 'node:module';

export const ONE_GRAPHQL = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};
