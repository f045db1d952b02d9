/** The explorer in a real browser, on a server of its own with the article, watched for everything that must not be. */
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

export interface Opening {
  readonly search?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Runs before the page is asked for. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Faults of the console that this test brings about itself. */
  readonly expected?: RegExp;
}

export interface Explorer {
  readonly url: string;
  open(opening?: Opening): Promise<Page>;
}

/** Server and browser for one file of tests; after each test nothing forbidden may have happened. */
export function explorer(over: Partial<ServerOptions> = {}): Explorer {
  let browser: Browser;
  let graph: EmbeddedGraph;
  let running: RunningServer;
  let faults: string[] = [];
  beforeAll(async () => {
    graph = await openArticleGraph();
    running = await startTestServer(graph, {
      onInternalError: ({ error }) => faults.push(`server: ${String(error)}`),
      explorerDirectory: inject('explorerPage'),
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
    const seen = faults;
    faults = [];
    for (const context of browser.contexts()) await context.close();
    expect(seen).toEqual([]);
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
      const page = await context.newPage();
      const fault = (text: string) => {
        if (!expected?.test(text)) faults.push(text);
      };
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') fault(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => fault(`page: ${error.stack ?? error.message}`));
      page.on('request', (request) => {
        const address = request.url();
        if (!/^(data|blob):/.test(address) && !address.startsWith(running.url)) fault(`request: ${address}`);
      });
      await page.exposeFunction('tellViolation', (text: string) => faults.push(`policy: ${text}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { violatedDirective, blockedURI } = event as unknown as Record<string, string>;
          (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(
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

/** How much is drawn, as the page says it, once it is settled. */
export async function drawn(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const { document: page } = globalThis as unknown as { document: PageDocument };
    return page.querySelector('.size')?.textContent && !page.querySelector('.stage.busy');
  });
  return (await page.textContent('.size')) ?? '';
}

/** Waits until the page says that so much is drawn. */
export async function waitForDrawn(page: Page, text: string): Promise<void> {
  await page.locator('.size', { hasText: text }).waitFor();
  expect(await drawn(page)).toContain(text);
}

interface PageDocument {
  querySelector(selector: string): { textContent: string; getBoundingClientRect(): DOMRectLike } | null;
}
interface DOMRectLike {
  readonly x: number;
  readonly y: number;
}

/** What the canvas itself holds, from Cytoscape: the names and places of what is drawn. */
export async function picture(page: Page): Promise<{
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
    // biome-ignore lint/suspicious/noExplicitAny: Cytoscape leaves itself on its container
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
    const lines = cy.edges().filter((edge: any) => !edge.hasClass('label'));
    // biome-ignore lint/suspicious/noExplicitAny: elements of Cytoscape
    const edges = lines.map((edge: any) => ({
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

/** Clicks an entity in the picture. */
export async function clickNode(page: Page, name: string): Promise<void> {
  const node = (await picture(page)).nodes.find((node) => node.name === name);
  if (!node) throw new Error(`${name} is not in the picture.`);
  await page.mouse.click(node.x, node.y);
}

/** The place of every drawn entity, by id, as the layout made it. */
export async function places(page: Page): Promise<Record<string, [number, number]>> {
  return page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: Cytoscape leaves itself on its container
    const { document: page } = globalThis as any;
    const { cy } = page.querySelector('#picture')._cyreg;
    // biome-ignore lint/suspicious/noExplicitAny: an element of Cytoscape
    const place = (node: any) => [node.id(), [node.position('x'), node.position('y')].map(Math.round)];
    return Object.fromEntries(cy.nodes().map(place));
  });
}
