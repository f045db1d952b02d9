/** The documents are consistent: links resolve, queries name facts that exist, and the README stays short. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { DOCUMENTS, factExamplesOf, type MarkdownDocument, queryExamplesOf } from '../support/documents.js';

const MAX_README_WORDS = 900;

describe.each(DOCUMENTS)('$path', (document) => {
  it('links to files and headings that exist', () => {
    expect(linksOf(document).filter(({ url }) => !resolves(document, url))).toEqual([]);
  });

  it('names facts of its own where a query runs on others than the article', () => {
    const names = factExamplesOf(document).map(({ name }) => name);
    const unknown = queryExamplesOf(document).filter(({ facts }) => facts !== null && !names.includes(facts));
    expect(unknown.map(({ place, facts }) => `${place}: ${facts}`)).toEqual([]);
  });
});

it(`has a README of at most ${MAX_README_WORDS} words without code blocks`, () => {
  const readme = DOCUMENTS.find(({ path }) => path === 'README.md');
  expect(readme && wordsOf(readme)).toBeLessThanOrEqual(MAX_README_WORDS);
});

function linksOf({ tree }: MarkdownDocument): { readonly url: string; readonly line: number | undefined }[] {
  const links: { url: string; line: number | undefined }[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (!/^[a-z]+:/.test(node.url)) links.push({ url: node.url, line: node.position?.start.line });
  });
  return links;
}

function resolves({ path: from }: MarkdownDocument, url: string): boolean {
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? from : posix.join(dirname(from), path);
  const file = join(packageRoot(), target);
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  const document = DOCUMENTS.find((other) => other.path === target);
  return statSync(file).isFile() && document !== undefined && headingsOf(document).has(anchor);
}

/** Anchors of the headings, as GitHub makes them. */
function headingsOf({ tree }: MarkdownDocument): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(tree, 'heading', (heading) => {
    anchors.add(slugger.slug(textOf(heading)));
  });
  return anchors;
}

/** Words of the source without its code blocks. */
function wordsOf({ text, tree }: MarkdownDocument): number {
  const words = (part: string) => part.split(/\s+/).filter(Boolean).length;
  let inCode = 0;
  visit(tree, 'code', ({ position }) => {
    inCode += words(text.slice(position?.start.offset, position?.end.offset));
  });
  return words(text) - inCode;
}
