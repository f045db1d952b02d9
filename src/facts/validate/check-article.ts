/** Compares facts with the article they are from, for whoever has its text: each surface form stands where it is cited. */

import type { Fact, MergedFacts, SourceCitation } from '../merge/merged-facts.js';
import type { Problem } from '../read/problem.js';

/** How an article's text is read, as `entente check --help` tells it. */
export const ARTICLE_FORMAT =
  'Paragraphs are blocks of text between empty lines. The body is the run of as many blocks as the source has paragraphs ' +
  'in which most surface forms stand where they are cited; the block before it is the headline.';

export function checkArticle(world: MergedFacts, article: string): Problem[] {
  const [source] = [...world.sources.values()];
  if (!source || world.sources.size > 1) {
    const location = source?.locate() ?? { file: 'facts', line: 1, column: 1 };
    return [
      { ...location, message: `--article goes with the facts of one source; here are ${world.sources.size}` },
    ];
  }
  const { paragraphs } = source.value;
  const blocks = normalizeText(article)
    .split(/\n\s*\n/)
    .map(collapseWhitespace)
    .filter((block) => block !== '');
  const citations = collectCitations(world);
  if (blocks.length < paragraphs) {
    return [
      {
        ...source.locate(['paragraphs']),
        message: `paragraphs is ${paragraphs}, and the article's text has ${blocks.length} blocks`,
      },
    ];
  }
  const starts = Array.from({ length: blocks.length - paragraphs + 1 }, (_, start) => start);
  const problemsByStart = starts.map((start) => findMissingForms(citations, blocks, start, paragraphs));
  return problemsByStart.reduce((best, other) => (other.length < best.length ? other : best));
}

function findMissingForms(
  citations: readonly SourceCitation[],
  blocks: readonly string[],
  start: number,
  paragraphs: number,
): Problem[] {
  const body = [blocks[start - 1] ?? '', ...blocks.slice(start, start + paragraphs)];
  return citations.flatMap(({ paragraph, forms, location }) =>
    forms.flatMap((form) => {
      const normalizedForm = collapseWhitespace(normalizeText(form));
      if (body[paragraph]?.includes(normalizedForm)) return [];
      const elsewhere = body.flatMap((text, index) => (text.includes(normalizedForm) ? [index] : []));
      const hint =
        elsewhere.length > 0 ? `it stands in ${elsewhere.join(', ')}` : 'it stands nowhere in the article';
      return [{ ...location, message: `"${form}" does not stand in paragraph ${paragraph}; ${hint}` }];
    }),
  );
}

/** How many surface forms facts cite: what {@link checkArticle} looks for. */
export function countSurfaceForms(world: MergedFacts): number {
  return collectCitations(world).reduce((sum, { forms }) => sum + forms.length, 0);
}

function collectCitations({ sources: _, ...facts }: MergedFacts): SourceCitation[] {
  const factCitations = Object.values(facts).flatMap((map: Map<string, Fact<object>>) =>
    [...map.values()].flatMap(({ citations }) => citations),
  );
  const periodCitations = [...facts.channels.values()].flatMap(({ value }) =>
    value.periods.flatMap((period) => period.sources as SourceCitation[]),
  );
  return [...factCitations, ...periodCitations];
}

/** The form in which texts are compared: one kind of width, of quote and of line end. */
function normalizeText(text: string): string {
  return text.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\r\n?/g, '\n');
}

/** A name may stand across the end of a line. */
function collapseWhitespace(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
