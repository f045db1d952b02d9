/** `entente check`: tells everything that is wrong with fact files. */
import { readFile } from 'node:fs/promises';
import { checkArticle, countSurfaceForms } from '../facts/validate/check-article.js';
import { CommandError } from './command-error.js';
import { formatFactCounts, formatProblems, readValidFacts } from './read-valid-facts.js';

export async function check(paths: readonly string[], article: string | undefined): Promise<void> {
  const facts = await readValidFacts(paths);
  if (article !== undefined) {
    const text = await readFile(article, 'utf8').catch(() => {
      throw new CommandError(`--article ${article} cannot be read.`);
    });
    const problems = checkArticle(facts.facts, text);
    if (problems.length > 0) throw new CommandError(formatProblems(problems));
  }
  const forms = countSurfaceForms(facts.facts);
  const compared = article
    ? `All ${forms} surface forms stand in ${article} where they are cited.`
    : `The ${forms} surface forms were not compared with an article: give its text with --article.`;
  process.stdout.write(`No problems: ${formatFactCounts(facts)}.\n${compared}\n`);
}
