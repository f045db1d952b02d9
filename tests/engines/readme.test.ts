/** The README tells the truth: its questions have its answers, byte for byte, and its example of facts is sound. */
import { expect, it } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { README, README_QUERIES } from '../support/readme.js';
import { runQuery } from '../support/run-query.js';

describeOnEachEngine('the README', articleRows, (graph) => {
  it('asks seven questions', () => {
    expect(README_QUERIES.map(({ title }) => title?.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
      '7.',
    ]);
  });

  it.each(README_QUERIES)('answers "$title" as it says', async ({ query, answer }) => {
    const { text, extensions } = await runQuery(graph(), query);
    expect(text).toBe(JSON.stringify({ data: JSON.parse(answer), extensions }));
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
  });
});

it('shows an example of facts that is sound', () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  expect(readFactsFromText([{ file: 'README.md', text }])).toMatchObject({ ok: true });
});
