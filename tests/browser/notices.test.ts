/** Notices: no server, no data, a database that is not ready, and graphs that are too large. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { idOf, readGraphView, useExplorer, waitForCounts, waitForCountsText } from './explorer.js';
import { createLargeGraphResponder } from './large-graph.js';

const mockGraphql = (page: Page, respond: (body: { query: string }) => object | number | null) =>
  page.route('**/graphql', async (route) => {
    const response = respond(route.request().postDataJSON() as { query: string });
    if (response === null) await route.abort('connectionrefused');
    else if (typeof response === 'number') await route.fulfill({ status: response, body: 'no' });
    else await route.fulfill({ json: response });
  });

describe.skipIf(!inject('chromium'))('the explorer', () => {
  const site = useExplorer();
  const network = /net::ERR|Failed to load resource/;

  it('reports that the server does not respond, and continues when it is back', async () => {
    const page = await site.open({ expected: network, before: (one) => mockGraphql(one, () => null) });
    const notice = page.locator('.notice.error');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('The server does not respond.');
    await page.unroute('**/graphql');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await waitForCountsText(page, '30 entities, 69 relationships');
    expect(await page.locator('.notice.error').count()).toBe(0);
  });

  it('reports the same for a search, and for a view that cannot be loaded', async () => {
    const page = await site.open({ expected: network });
    await waitForCounts(page);
    await mockGraphql(page, () => null);
    await page.fill('#search', 'wang');
    await page.locator('.hits.note', { hasText: 'The server does not respond.' }).waitFor();
    await page.goto(`${site.url}/?around=${idOf('Person', 'wang-yi')}`).catch(() => {});
    await page.locator('.notice.error', { hasText: 'The server does not respond.' }).waitFor();
  });

  it('reports that the server cannot reach its database', async () => {
    const page = await site.open({
      expected: network,
      before: async (one) => {
        await mockGraphql(one, () => 503);
        await one.route('**/readyz', (route) =>
          route.fulfill({ status: 503, json: { status: 'unreachable' } }),
        );
      },
    });
    await page.locator('.notice.error', { hasText: 'cannot reach its database' }).waitFor();
  });

  it('reports an empty graph, and how to load facts', async () => {
    const dataset = { asOf: '2025-01', entities: 0, meetings: 0, sources: 0, version: '' };
    const subgraph = { truncated: false, nodes: [], edges: [], hidden: [] };
    const page = await site.open({
      before: (one) =>
        mockGraphql(one, ({ query }) => ({
          data: query.includes('overview')
            ? { dataset, subgraph }
            : { meetings: { totalCount: 0, nodes: [] } },
        })),
    });
    await page
      .locator('.notice.whole', { hasText: 'The graph is empty. Load facts with `entente load`' })
      .waitFor();
  });

  it('shows a part of a large graph, and more on request', async () => {
    const page = await site.open({
      before: (one) => mockGraphql(one, createLargeGraphResponder(1_500, 3_000)),
    });
    const notice = page.locator('.notice', { hasText: 'Showing 200 of 1,500 entities' });
    await notice.waitFor();
    await notice.getByRole('button', { name: 'Show up to 1,000' }).click();
    await waitForCountsText(page, '1,000 entities');
  });

  it('shows 5,000 entities, which can be panned and selected', async () => {
    const page = await site.open({
      before: (one) => mockGraphql(one, createLargeGraphResponder(5_000, 15_000, true)),
    });
    await waitForCountsText(page, '5,000 entities, 15,000 relationships');
    const [first] = (await readGraphView(page)).nodes;
    await page.mouse.move(30, 300);
    await page.mouse.down();
    await page.mouse.move(90, 330, { steps: 5 });
    await page.mouse.up();
    const [moved] = (await readGraphView(page)).nodes;
    expect([(moved?.x ?? 0) - (first?.x ?? 0), (moved?.y ?? 0) - (first?.y ?? 0)].map(Math.round)).toEqual([
      60, 30,
    ]);
    expect(await page.locator('[role=treeitem]').count()).toBe(400);
    await page.locator('[role=treeitem]', { hasText: 'Entity number 1002' }).click();
    await page.locator('.details h2', { hasText: 'Entity number 1002' }).waitFor();
    await page.click('.menu summary');
    await page.getByText('Too many entities for a data file').waitFor();
  });
});
