/** What the page says when there is nothing, too much, or no server, and what it offers. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { drawn, explorer, idOf, picture, waitForDrawn } from './explorer.js';
import { largeAnswers } from './large-graph.js';

const answer = (page: Page, reply: (body: { query: string }) => object | number | null) =>
  page.route('**/graphql', async (route) => {
    const given = reply(route.request().postDataJSON() as { query: string });
    if (given === null) await route.abort('connectionrefused');
    else if (typeof given === 'number') await route.fulfill({ status: given, body: 'no' });
    else await route.fulfill({ json: given });
  });

describe.skipIf(!inject('chromium'))('the explorer says', () => {
  const site = explorer();
  const network = /net::ERR|Failed to load resource/;

  it('that the server is gone, and goes on when it is back', async () => {
    const page = await site.open({ expected: network, before: (one) => answer(one, () => null) });
    const notice = page.locator('.notice.error');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('The server does not answer.');
    await page.unroute('**/graphql');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await waitForDrawn(page, '30 entities, 69 relationships');
    expect(await page.locator('.notice.error').count()).toBe(0);
  });

  it('the same while something is drawn, and keeps that', async () => {
    const page = await site.open({ expected: network });
    await drawn(page);
    await answer(page, () => null);
    await page.fill('#search', 'wang');
    await page.locator('.hits.note', { hasText: 'The server does not answer.' }).waitFor();
    await page.goto(`${site.url}/?around=${idOf('Person', 'wang-yi')}`).catch(() => {});
    await page.locator('.notice.error', { hasText: 'The server does not answer.' }).waitFor();
  });

  it('that the server is not ready yet', async () => {
    const page = await site.open({
      expected: network,
      before: async (one) => {
        await answer(one, () => 503);
        await one.route('**/readyz', (route) =>
          route.fulfill({ status: 503, json: { status: 'unreachable' } }),
        );
      },
    });
    await page.locator('.notice.error', { hasText: 'its database cannot be reached' }).waitFor();
  });

  it('that the graph is empty, and how to fill it', async () => {
    const dataset = { asOf: '2025-01', entities: 0, meetings: 0, sources: 0, version: '' };
    const subgraph = { truncated: false, nodes: [], edges: [], hidden: [] };
    const page = await site.open({
      before: (one) =>
        answer(one, ({ query }) => ({
          data: query.includes('overview')
            ? { dataset, subgraph }
            : { meetings: { totalCount: 0, nodes: [] } },
        })),
    });
    await page
      .locator('.notice.whole', { hasText: 'The graph is empty. Load facts into it with `entente load`' })
      .waitFor();
  });

  it('that there is too much to draw at once, and draws more when asked', async () => {
    const page = await site.open({ before: (one) => answer(one, largeAnswers(1_500, 3_000)) });
    const notice = page.locator('.notice', { hasText: 'Too much to draw at once: 200 of 1,500 entities' });
    await notice.waitFor();
    await notice.getByRole('button', { name: 'Draw up to 1000' }).click();
    await waitForDrawn(page, '1,000 entities');
  });

  it('what it can of 5,000 entities at once, and lets one pan and pick among them', async () => {
    const page = await site.open({ before: (one) => answer(one, largeAnswers(5_000, 15_000, true)) });
    await waitForDrawn(page, '5,000 entities, 15,000 relationships');
    const [first] = (await picture(page)).nodes;
    await page.mouse.move(30, 300);
    await page.mouse.down();
    await page.mouse.move(90, 330, { steps: 5 });
    await page.mouse.up();
    const [moved] = (await picture(page)).nodes;
    expect([(moved?.x ?? 0) - (first?.x ?? 0), (moved?.y ?? 0) - (first?.y ?? 0)].map(Math.round)).toEqual([
      60, 30,
    ]);
    expect(await page.locator('[role=treeitem]').count()).toBe(400);
    await page.locator('[role=treeitem]', { hasText: 'Entity number 1002' }).click();
    await page.locator('.details h2', { hasText: 'Entity number 1002' }).waitFor();
    await page.click('.menu summary');
    await page.getByText('Too much is drawn for a file of exactly this').waitFor();
  });
});
