/** Compares facts with the article they are from, for whoever has its text: each surface form stands where it is cited. */
import type { Problem } from './problem.js';
import type { Cited, Fact, World } from './world.js';

/** How an article's text is read, as `entente check --help` tells it. */
export const ARTICLE_RULE =
  'Paragraphs are blocks of text between empty lines. The body is the run of as many blocks as the source has paragraphs ' +
  'in which most surface forms stand where they are cited; the block before it is the headline.';

export function checkArticle(world: World, article: string): Problem[] {
  const [source] = [...world.sources.values()];
  if (!source || world.sources.size > 1) {
    const place = source?.place() ?? { file: 'facts', line: 1, column: 1 };
    return [
      { ...place, message: `--article goes with the facts of one source; here are ${world.sources.size}` },
    ];
  }
  const { paragraphs } = source.value;
  const blocks = comparable(article)
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((block) => block !== '');
  const citations = citationsOf(world);
  if (blocks.length < paragraphs) {
    return [
      {
        ...source.place(['paragraphs']),
        message: `paragraphs is ${paragraphs}, and the article's text has ${blocks.length} blocks`,
      },
    ];
  }
  const starts = Array.from({ length: blocks.length - paragraphs + 1 }, (_, start) => start);
  const misses = starts.map((start) => missing(citations, blocks, start, paragraphs));
  return misses.reduce((best, other) => (other.length < best.length ? other : best));
}

function missing(
  citations: readonly Cited[],
  blocks: readonly string[],
  start: number,
  paragraphs: number,
): Problem[] {
  const body = [blocks[start - 1] ?? '', ...blocks.slice(start, start + paragraphs)];
  return citations.flatMap(({ paragraph, forms, place }) =>
    forms.flatMap((form) => {
      const wanted = oneLine(comparable(form));
      if (body[paragraph]?.includes(wanted)) return [];
      const elsewhere = body.flatMap((text, index) => (text.includes(wanted) ? [index] : []));
      const hint =
        elsewhere.length > 0 ? `it stands in ${elsewhere.join(', ')}` : 'it stands nowhere in the article';
      return [{ ...place, message: `"${form}" does not stand in paragraph ${paragraph}; ${hint}` }];
    }),
  );
}

/** How many surface forms facts cite: what {@link checkArticle} looks for. */
export function formCount(world: World): number {
  return citationsOf(world).reduce((sum, { forms }) => sum + forms.length, 0);
}

function citationsOf({ sources: _, ...facts }: World): Cited[] {
  const stated = Object.values(facts).flatMap((map: Map<string, Fact<object>>) =>
    [...map.values()].flatMap(({ citations }) => citations),
  );
  const periods = [...facts.channels.values()].flatMap(({ value }) =>
    value.periods.flatMap((period) => period.sources as Cited[]),
  );
  return [...stated, ...periods];
}

/** The form in which texts are compared: one kind of width, of quote and of line end. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\r\n?/g, '\n');
}

/** A name may stand across the end of a line. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
