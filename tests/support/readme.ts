/** The README's questions, each with the answer that it shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/common/package-root.js';

export const README = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
const QUERY_PATTERN =
  /\*\*(\d\. [^*]+)\*\*[^`]*(?:`[^`]+`[^`]*)*?<!-- question -->\n```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;
export const README_QUERIES = [...README.matchAll(QUERY_PATTERN)].map(([, title, query, answer]) => ({
  title,
  query: query ?? '',
  answer: answer ?? '',
}));
