/** Compares facts with the text of their article: each surface form must be in the paragraph that it is cited for. */
import type { Fact, MergedFacts, SourceCitation } from '../merge/merged-facts.js';
import type { Problem } from '../read/problem.js';

/** How the text of an article is divided; part of `entente check --help`. */
export const ARTICLE_FORMAT =
  'Paragraphs are blocks of text separated by empty lines. The body is a run of as many blocks as the source has ' +
  'paragraphs, chosen so that most surface forms are where they are cited. The block before it is the headline.';

/** `article` is the plain text, with or without text around the body. Needs facts of exactly one source. */
export function checkArticle(facts: MergedFacts, article: string): Problem[] {
  const [source] = [...facts.sources.values()];
  if (!source || facts.sources.size > 1) {
    const location = source?.locate() ?? { file: 'facts', line: 1, column: 1 };
    return [
      {
        ...location,
        message: `--article needs facts of exactly one source, but there are ${facts.sources.size}; check one file at a time`,
      },
    ];
  }
  const { paragraphs } = source.value;
  const blocks = normalizeText(article)
    .split(/\n\s*\n/)
    .map(collapseWhitespace)
    .filter((block) => block !== '');
  if (blocks.length < paragraphs) {
    return [
      {
        ...source.locate(['paragraphs']),
        message: `paragraphs is ${paragraphs}, but the article has only ${blocks.length} blocks of text; correct one of them`,
      },
    ];
  }
  const citations = collectCitations(facts);
  const starts = Array.from({ length: blocks.length - paragraphs + 1 }, (_, start) => start);
  const problemsByStart = starts.map((start) => findMissingForms(citations, blocks, start, paragraphs));
  return problemsByStart.reduce((best, other) => (other.length < best.length ? other : best));
}

/** Problems if the body begins at the block with index `start`. */
function findMissingForms(
  citations: readonly SourceCitation[],
  blocks: readonly string[],
  start: number,
  paragraphs: number,
): Problem[] {
  const headlineAndBody = [blocks[start - 1] ?? '', ...blocks.slice(start, start + paragraphs)];
  return citations.flatMap(({ paragraph, forms, location }) =>
    forms.flatMap((form) => {
      const normalizedForm = collapseWhitespace(normalizeText(form));
      if (headlineAndBody[paragraph]?.includes(normalizedForm)) return [];
      const found = headlineAndBody.flatMap((text, index) => (text.includes(normalizedForm) ? [index] : []));
      const hint =
        found.length > 0 ? `it is in paragraph ${found.join(', ')}` : 'it is nowhere in the article';
      return [{ ...location, message: `"${form}" is not in paragraph ${paragraph}; ${hint}` }];
    }),
  );
}

/** Number of surface forms that {@link checkArticle} looks for. */
export function countSurfaceForms(facts: MergedFacts): number {
  return collectCitations(facts).reduce((sum, { forms }) => sum + forms.length, 0);
}

function collectCitations({ sources: _, ...facts }: MergedFacts): SourceCitation[] {
  const factCitations = Object.values(facts).flatMap((map: Map<string, Fact<object>>) =>
    [...map.values()].flatMap(({ citations }) => citations),
  );
  const periodCitations = [...facts.channels.values()].flatMap(({ value }) =>
    value.periods.flatMap(({ sources }) => sources),
  );
  return [...factCitations, ...periodCitations];
}

/** Makes character widths, quotation marks and line ends uniform. */
function normalizeText(text: string): string {
  return text.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\r\n?/g, '\n');
}

/** A name may continue on the next line. */
function collapseWhitespace(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
