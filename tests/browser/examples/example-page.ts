/** An example page in a real browser: served by its own `npm start`, with the article behind it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type JSHandle, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { openArticleGraph, startTestServer } from '../../support/test-server.js';

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples');
/** With it the tests write the screenshots that the READMEs show. */
const SCREENSHOTS = process.env.ENTENTE_SCREENSHOTS === '1';
/** Sigma draws with WebGL, here without a graphics card. */
const FLAGS = ['--headless', '--no-sandbox', '--disable-quic', '--enable-unsafe-swiftshader'];

interface ExamplePage {
  readonly entente: string;
  open(): Promise<Page>;
  screenshot(page: Page): Promise<void>;
}

/** Starts Entente, the example and a browser for one file of tests. */
export function examplePage(name: string, options: { readonly allowed?: boolean } = {}): ExamplePage {
  const folder = join(EXAMPLES, name);
  let graph: Awaited<ReturnType<typeof openArticleGraph>>;
  let entente: Awaited<ReturnType<typeof startTestServer>>;
  let vite: ChildProcess;
  let browser: Browser;
  let origin: string;
  let errors: string[] = [];
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    graph = await openArticleGraph();
    entente = await startTestServer(graph, { allowedOrigins: options.allowed === false ? [] : [origin] });
    vite = await startVite(folder, port, entente.url);
    browser = await chromium.launch({ executablePath: inject('chromium') ?? '', args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await stop(vite);
    await entente?.drain();
    await graph?.close();
  });
  afterEach(async () => {
    const seen = errors;
    errors = [];
    for (const context of browser.contexts()) await context.close();
    expect(seen).toEqual([]);
  });
  return {
    get entente() {
      return entente.url;
    },
    async open() {
      const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
      page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
      page.on('request', (request) => {
        const allowed = [origin, entente.url, 'data:'].some((start) => request.url().startsWith(start));
        if (!allowed) errors.push(`request: ${request.url()}`);
      });
      await page.goto(origin);
      await page.locator('#summary', { hasNotText: 'Asking Entente' }).waitFor();
      return page;
    },
    async screenshot(page) {
      if (SCREENSHOTS) await page.screenshot({ path: join(folder, 'screenshot.png') });
    },
  };
}

/** What the page's main.js exports. */
export function exportsOf<Exports>(page: Page): Promise<JSHandle<Exports>> {
  // As text: Vitest would replace an import in a function by its own.
  return page.evaluateHandle<Exports>("import('/main.js')") as Promise<JSHandle<Exports>>;
}

async function startVite(folder: string, port: number, entente: string): Promise<ChildProcess> {
  const child = spawn('npm', ['start', '--silent', '--', '--port', String(port)], {
    cwd: folder,
    // A group of its own: npm starts Vite in a process of its own, and both are to end.
    detached: true,
    env: { ...process.env, VITE_ENTENTE: entente },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes(String(port))) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`npm start exited: ${output}`)));
  });
  return child;
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child?.pid || child.exitCode !== null) return;
  const exited = once(child, 'exit');
  process.kill(-child.pid);
  await exited;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
