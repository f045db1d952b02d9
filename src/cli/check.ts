/** `entente check`: reports every problem of fact files, and optionally compares them with the text of an article. */
import { readFile } from 'node:fs/promises';
import { checkArticle, countSurfaceForms } from '../facts/validate/check-article.js';
import { CommandError } from './command-error.js';
import { formatFactCounts, formatProblems } from './format-facts.js';
import { readValidFacts } from './read-valid-facts.js';

export async function check(paths: readonly string[], article: string | undefined): Promise<void> {
  const { facts } = await readValidFacts(paths);
  if (article !== undefined) {
    const text = await readFile(article, 'utf8').catch(() => {
      throw new CommandError(`--article ${article} cannot be read.`);
    });
    const problems = checkArticle(facts, text);
    if (problems.length > 0) throw new CommandError(formatProblems(problems));
  }
  const forms = countSurfaceForms(facts);
  const comparison = article
    ? `All ${forms} surface forms occur in ${article}, in the paragraphs that the facts cite.`
    : `The ${forms} surface forms were not compared with an article; name its text with --article.`;
  process.stdout.write(`No problems: ${formatFactCounts(facts)}.\n${comparison}\n`);
}
