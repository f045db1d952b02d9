/** The documents of the project, and the examples in them that tests run. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { packageRoot } from '../../src/common/package-root.js';
import type { QueryResult } from './run-query.js';

export interface MarkdownDocument {
  /** Relative to the package, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
}

/** README.md and every page below docs/. */
export const DOCUMENTS: readonly MarkdownDocument[] = ['README.md', ...pagesBelow('docs')].map((path) => {
  const text = readFileSync(join(packageRoot(), path), 'utf8');
  return { path, text, tree: fromMarkdown(text) };
});

function pagesBelow(folder: string): string[] {
  return readdirSync(join(packageRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

export interface QueryExample {
  /** `docs/questions.md:12`. */
  readonly place: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** The printed response: the value of `data`, or an object with `errors` (and `data`). */
  readonly response: unknown;
  /** Name of the fact example that the query runs on. Null: the facts of the package. */
  readonly facts: string | null;
  readonly document: MarkdownDocument;
  readonly block: Code;
}

/**
 * The queries of a document: `graphql` blocks, each followed by an optional `json variables` block and by the `json`
 * block of its response. A comment above the query changes this:
 * `<!-- on: NAME -->` runs it on the facts of that name (see {@link factExamplesOf}),
 * `<!-- not run: REASON -->` marks a fragment that cannot run.
 */
export function queryExamplesOf(document: MarkdownDocument): QueryExample[] {
  return blocksOf(document).flatMap(({ block, marker, following }) => {
    if (block.lang !== 'graphql' || marker('not run')) return [];
    const place = placeOf(document, block);
    const hasVariables = following[0]?.lang === 'json' && following[0].meta === 'variables';
    const response = following[hasVariables ? 1 : 0];
    if (response?.lang !== 'json') {
      throw new Error(
        `${place}: put the json response below this query, or <!-- not run: reason --> above it`,
      );
    }
    const variables = hasVariables ? JSON.parse(following[0]?.value ?? '') : {};
    const facts = marker('on') ?? null;
    return [
      {
        place,
        query: block.value,
        variables,
        response: JSON.parse(response.value),
        facts,
        document,
        block: response,
      },
    ];
  });
}

/** A response as documents print it: the value of `data`; with errors the whole, without the id of the request. */
export function printedForm({ data, errors }: Pick<QueryResult, 'data' | 'errors'>): unknown {
  if (!errors) return data;
  const shown = errors.map(({ extensions: { requestId: _, ...extensions }, ...error }) => ({
    ...error,
    extensions,
  }));
  return { errors: shown, ...(data === undefined ? {} : { data }) };
}

export interface FactExample {
  readonly place: string;
  /** How queries of the same document refer to it. Null: no query does. */
  readonly name: string | null;
  readonly language: 'yaml' | 'ndjson';
  readonly text: string;
}

/** Whole fact files: `yaml` and `ndjson` blocks below `<!-- facts -->` or `<!-- facts: NAME -->`. */
export function factExamplesOf(document: MarkdownDocument): FactExample[] {
  return blocksOf(document).flatMap(({ block, marker }) => {
    const name = marker('facts');
    if (name === undefined) return [];
    const place = placeOf(document, block);
    const { lang: language, value: text } = block;
    if (language !== 'yaml' && language !== 'ndjson') throw new Error(`${place}: facts are yaml or ndjson`);
    return [{ place, name: name || null, language, text }];
  });
}

/** Replaces the printed responses of a document, formatted as the JSON of the project. */
export function printResponses(responses: ReadonlyMap<QueryExample, unknown>): void {
  for (const { path, text } of DOCUMENTS) {
    const printed = [...responses].filter(([{ document }]) => document.path === path);
    if (printed.length === 0) continue;
    // From the last to the first: offsets of earlier blocks stay valid.
    printed.sort(([a], [b]) => startOf(b.block) - startOf(a.block));
    let rest = text;
    for (const [{ block }, response] of printed) {
      const { start, end } = block.position ?? {};
      const indent = ' '.repeat((start?.column ?? 1) - 1);
      const lines = ['```json', ...formatted(response).split('\n'), '```'].join(`\n${indent}`);
      rest = rest.slice(0, start?.offset) + lines + rest.slice(end?.offset);
    }
    writeFileSync(join(packageRoot(), path), rest);
  }
}

function startOf({ position }: Code): number {
  return position?.start.offset ?? 0;
}

function formatted(value: unknown): string {
  const biome = join(packageRoot(), 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'format', '--stdin-file-path=response.json'];
  return execFileSync(process.execPath, args, { input: JSON.stringify(value), encoding: 'utf8' }).trim();
}

interface Block {
  readonly block: Code;
  /** The text after `NAME:` of the comment right above; empty when there is none after it. Undefined: no such comment. */
  readonly marker: (name: string) => string | undefined;
  /** The code blocks that follow beside it. */
  readonly following: readonly Code[];
}

function blocksOf({ tree }: MarkdownDocument): Block[] {
  const blocks: Block[] = [];
  visit(tree, 'code', (block, index = 0, parent?: Parents) => {
    const siblings: readonly Nodes[] = parent?.children ?? [];
    const above = siblings[index - 1];
    const comment = above?.type === 'html' ? /^<!-- *([^:]+?)(?:: *(.*?))? *-->$/s.exec(above.value) : null;
    blocks.push({
      block,
      marker: (name) => (comment?.[1] === name ? (comment[2] ?? '') : undefined),
      following: siblings.slice(index + 1).filter((node) => node.type === 'code'),
    });
  });
  return blocks;
}

function placeOf({ path }: MarkdownDocument, { position }: Code): string {
  return `${path}:${position?.start.line}`;
}
