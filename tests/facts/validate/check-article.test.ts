/** Facts compared with the text of their article: each surface form is in the paragraph that it is cited for. */
import { expect, it } from 'vitest';
import { formatProblem } from '../../../src/facts/read/problem.js';
import { readFactsFromText } from '../../../src/facts/read-facts.js';
import { checkArticle } from '../../../src/facts/validate/check-article.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';

const ARTICLE = `By somebody

A headline

In Aland, Ann Ames of the
Red Party met Bob Boll.

There were talks.

She wrote a letter.

Close this window`;

const check = (article: string, facts = SMALL_DATASET) => {
  const result = readFactsFromText([{ file: 'f.yaml', text: facts }]);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return checkArticle(result.facts, article).map(formatProblem);
};

it('finds the body between other blocks, and every form in its paragraph', () => {
  expect(check(ARTICLE)).toEqual([]);
});

it('ignores differences of character width, quotation marks and spaces', () => {
  const facts = SMALL_DATASET.replace('forms: [letter]', 'forms: ["Ann’s   letter"]');
  expect(check(ARTICLE.replace('She wrote a letter', "Ann's ｌetter"), facts)).toEqual([]);
});

it.each(['\n', '\r\n', '\r'])('finds a form that continues after the line end %j', (end) => {
  const facts = SMALL_DATASET.replace('forms: [letter]', 'forms: ["the Red Party"]');
  const article = ARTICLE.replace('She wrote a letter', 'It was the\nRed Party').replaceAll('\n', end);
  expect(check(article, facts)).toEqual([]);
});

it('reports a form in another paragraph, and a form that is missing', () => {
  const facts = SMALL_DATASET.replace('forms: [letter]', 'forms: [talks, telegram]');
  expect(check(ARTICLE, facts)).toEqual([
    'f.yaml:44:15: "talks" is not in paragraph 3; it is in paragraph 2',
    'f.yaml:44:15: "telegram" is not in paragraph 3; it is nowhere in the article',
  ]);
});

it('reports an article with too few paragraphs', () => {
  expect(check('One.\n\nTwo.')).toEqual([
    'f.yaml:4:3: paragraphs is 3, but the article has only 2 blocks of text; correct one of them',
  ]);
});
