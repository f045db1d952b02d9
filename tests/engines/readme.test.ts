/** The README tells the truth: its questions have its answers, byte for byte, and its example of facts is sound. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import { packageRoot } from '../../src/package-root.js';
import { articleRows } from '../support/article.js';
import { ask } from '../support/ask.js';
import { onEveryEngine } from '../support/engines.js';

const README = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
const QUESTION =
  /\*\*(\d\. [^*]+)\*\*[^`]*(?:`[^`]+`[^`]*)*?<!-- question -->\n```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;
const questions = [...README.matchAll(QUESTION)].map(([, title, query, answer]) => ({
  title,
  query: query ?? '',
  answer: answer ?? '',
}));

onEveryEngine('the README', articleRows, (graph) => {
  it('asks seven questions', () => {
    expect(questions.map(({ title }) => title?.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
      '7.',
    ]);
  });

  it.each(questions)('answers "$title" as it says', async ({ query, answer }) => {
    const { text, extensions } = await ask(graph(), query);
    expect(text).toBe(JSON.stringify({ data: JSON.parse(answer), extensions }));
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
  });
});

it('shows an example of facts that is sound', () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  expect(readFactsFromText([{ file: 'README.md', text }])).toMatchObject({ ok: true });
});
