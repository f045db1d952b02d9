/** `entente check`: tells everything that is wrong with fact files. */
import { readFile } from 'node:fs/promises';
import { checkArticle, formCount } from '../facts/check-article.js';
import { counts, goodFacts, problemsText } from './facts.js';
import { Failure } from './failure.js';

export async function check(paths: readonly string[], article: string | undefined): Promise<void> {
  const facts = await goodFacts(paths);
  if (article !== undefined) {
    const text = await readFile(article, 'utf8').catch(() => {
      throw new Failure(`--article ${article} cannot be read.`);
    });
    const problems = checkArticle(facts.world, text);
    if (problems.length > 0) throw new Failure(problemsText(problems));
  }
  const forms = formCount(facts.world);
  const compared = article
    ? `All ${forms} surface forms stand in ${article} where they are cited.`
    : `The ${forms} surface forms were not compared with an article: give its text with --article.`;
  process.stdout.write(`No problems: ${counts(facts)}.\n${compared}\n`);
}
