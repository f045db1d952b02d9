/** Runs the explorer in Chromium against a server with the article, and fails on console errors and policy violations. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import { encodeId, type IdKind } from '../../src/model/ids.js';
import type { RunningServer, ServerOptions } from '../../src/server/server.js';
import { openArticleGraph, startTestServer } from '../support/test-server.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Longer than the default of 30 s, so that no test fails on a busy machine. */
const PAGE_TIMEOUT_MS = 90_000;

export interface OpenOptions {
  readonly search?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Runs before the page is loaded. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Problems that this test causes itself. */
  readonly expected?: RegExp;
}

export interface Explorer {
  readonly url: string;
  open(options?: OpenOptions): Promise<Page>;
}

/** Starts a server and a browser for one test file. Each test fails if the page caused a problem. */
export function useExplorer(over: Partial<ServerOptions> = {}): Explorer {
  let browser: Browser;
  let graph: EmbeddedGraph;
  let running: RunningServer;
  let problems: string[] = [];
  beforeAll(async () => {
    graph = await openArticleGraph();
    running = await startTestServer(graph, {
      onInternalError: ({ error }) => problems.push(`server: ${String(error)}`),
      ...over,
    });
    browser = await chromium.launch({ executablePath: inject('chromium') ?? '', args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await running?.drain();
    await graph?.close();
  });
  afterEach(async () => {
    const found = problems;
    problems = [];
    for (const context of browser.contexts()) await context.close();
    expect(found).toEqual([]);
  });
  return {
    get url() {
      return running.url;
    },
    async open({ search = '', width = 1280, height = 860, dark, before, expected } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PAGE_TIMEOUT_MS);
      const page = await context.newPage();
      const addProblem = (text: string) => {
        if (!expected?.test(text)) problems.push(text);
      };
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          addProblem(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => addProblem(`page: ${error.stack ?? error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(data|blob):/.test(url) && !url.startsWith(running.url)) addProblem(`request: ${url}`);
      });
      await page.exposeFunction('reportViolation', (text: string) => problems.push(`policy: ${text}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { violatedDirective, blockedURI } = event as unknown as Record<string, string>;
          (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
            `${violatedDirective} ${blockedURI}`,
          );
        });
      });
      await before?.(page);
      await page.goto(`${running.url}/${search}`);
      return page;
    },
  };
}

/** The id that the server gives an entity. */
export function idOf(kind: IdKind, slug: string): string {
  return encodeId(kind, slug);
}

/** The counts that the page shows, once it has finished loading. */
export async function waitForCounts(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const { document: page } = globalThis as unknown as { document: PageDocument };
    return page.querySelector('.size')?.textContent && !page.querySelector('.stage.busy');
  });
  return (await page.textContent('.size')) ?? '';
}

/** Waits until the counts contain a text. */
export async function waitForCountsText(page: Page, text: string): Promise<void> {
  await page.locator('.size', { hasText: text }).waitFor();
  expect(await waitForCounts(page)).toContain(text);
}

interface PageDocument {
  querySelector(selector: string): { textContent: string; getBoundingClientRect(): DOMRectLike } | null;
}
interface DOMRectLike {
  readonly x: number;
  readonly y: number;
}

/** The nodes and edges on the canvas, read from Cytoscape. */
export async function readGraphView(page: Page): Promise<{
  nodes: {
    id: string;
    name: string;
    text: string;
    x: number;
    y: number;
    dimmed: boolean;
    selected: boolean;
  }[];
  edges: { id: string; text: string; dashed: boolean; highlighted: boolean; x: number; y: number }[];
}> {
  return page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: Cytoscape stores itself on its container
    const { document: page } = globalThis as any;
    const container = page.querySelector('#picture');
    const { x, y } = container.getBoundingClientRect();
    const { cy } = container._cyreg;
    // biome-ignore lint/suspicious/noExplicitAny: elements of Cytoscape
    const nodes = cy.nodes().map((node: any) => ({
      id: node.id(),
      name: node.data('name'),
      text: node.data('text'),
      x: x + node.renderedPosition('x'),
      y: y + node.renderedPosition('y'),
      dimmed: node.hasClass('dimmed'),
      selected: node.hasClass('selected'),
    }));
    // biome-ignore lint/suspicious/noExplicitAny: elements of Cytoscape
    const lineElements = cy.edges().filter((edge: any) => !edge.hasClass('label'));
    // biome-ignore lint/suspicious/noExplicitAny: elements of Cytoscape
    const edges = lineElements.map((edge: any) => ({
      id: edge.id(),
      text: edge.data('text'),
      dashed: edge.style('line-style') === 'dashed' && edge.data('isNotHeld') === true,
      highlighted: edge.hasClass('related') || edge.hasClass('selected'),
      x: x + edge.renderedMidpoint().x,
      y: y + edge.renderedMidpoint().y,
    }));
    return { nodes, edges };
  });
}

/** Clicks an entity in the graph. */
export async function clickNode(page: Page, name: string): Promise<void> {
  const node = (await readGraphView(page)).nodes.find((node) => node.name === name);
  if (!node) throw new Error(`${name} is not in the graph view.`);
  await page.mouse.click(node.x, node.y);
}

/** The position of every shown entity, by id. */
export async function readPositions(page: Page): Promise<Record<string, [number, number]>> {
  return page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: Cytoscape stores itself on its container
    const { document: page } = globalThis as any;
    const { cy } = page.querySelector('#picture')._cyreg;
    // biome-ignore lint/suspicious/noExplicitAny: an element of Cytoscape
    const toPosition = (node: any) => [node.id(), [node.position('x'), node.position('y')].map(Math.round)];
    return Object.fromEntries(cy.nodes().map(toPosition));
  });
}
