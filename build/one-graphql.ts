/**
 * One graphql for all: Vite would take its ES modules for some of its files, and its CommonJS for others, as Node does for
 * whoever imports it. Where there are two, the types of one are none to the other.
 */
import { createRequire } from 'node:module';

export const ONE_GRAPHQL = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};
