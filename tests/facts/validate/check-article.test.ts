/** Facts against the text of their article: a surface form stands in the paragraph that it is cited for. */
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

it('finds the body among the blocks around it, and every form in its place', () => {
  expect(check(ARTICLE)).toEqual([]);
});

it('takes width, quotes and blanks as the same', () => {
  const facts = SMALL_DATASET.replace('forms: [letter]', 'forms: ["Ann’s   letter"]');
  expect(check(ARTICLE.replace('She wrote a letter', "Ann's ｌetter"), facts)).toEqual([]);
});

it.each(['\n', '\r\n', '\r'])('finds a form across the end of a line that ends with %j', (end) => {
  const facts = SMALL_DATASET.replace('forms: [letter]', 'forms: ["the Red Party"]');
  const article = ARTICLE.replace('She wrote a letter', 'It was the\nRed Party').replaceAll('\n', end);
  expect(check(article, facts)).toEqual([]);
});

it('tells a form that stands elsewhere, or nowhere', () => {
  const facts = SMALL_DATASET.replace('forms: [letter]', 'forms: [talks, telegram]');
  expect(check(ARTICLE, facts)).toEqual([
    'f.yaml:44:15: "talks" does not stand in paragraph 3; it stands in 2',
    'f.yaml:44:15: "telegram" does not stand in paragraph 3; it stands nowhere in the article',
  ]);
});

it('tells an article with too few paragraphs', () => {
  expect(check('One.\n\nTwo.')).toEqual(["f.yaml:4:3: paragraphs is 3, and the article's text has 2 blocks"]);
});
