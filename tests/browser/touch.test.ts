/** Under a finger, 390 px wide: what is tapped is large enough, and one always finds back. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { drawn, explorer, idOf } from './explorer.js';

const CPC = idOf('Party', 'communist-party-of-china');

/** What can be tapped and is lower than 40 px, in words. */
const small = (page: Page) =>
  page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own globals
    const { document: page } = globalThis as any;
    // biome-ignore lint/suspicious/noExplicitAny: elements of the page
    const all: any[] = [...page.querySelectorAll('button, a, summary, label, input[type=range], li[role]')];
    return all
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 40)
      .map((one) => `${one.tagName} ${one.id || one.textContent}: ${one.getBoundingClientRect().height}`);
  });

describe.skipIf(!inject('chromium'))('on a phone', () => {
  const site = explorer();
  const phone = { width: 390, height: 844 };

  it('everything that is tapped is at least 40 px high', async () => {
    const page = await site.open({ ...phone, search: '?from=2024-05-01' });
    await drawn(page);
    await page.locator('.filters summary').click();
    await page.locator('.menu summary').click();
    await page.locator('.latest button').first().waitFor();
    expect(await small(page)).toEqual([]);
    await page.goto(`${site.url}/?selected=${CPC}`);
    await page.locator('.sessions button').first().waitFor();
    expect(await small(page)).toEqual([]);
  });

  it('the way back stays in sight while one reads', async () => {
    const page = await site.open(phone);
    await drawn(page);
    await page.locator('[role=treeitem]', { hasText: 'Communist Party of China' }).click();
    await page.locator('.sessions button').first().waitFor();
    await page.locator('.biography').last().scrollIntoViewIfNeeded();
    const back = page.getByRole('button', { name: 'To the picture' });
    expect((await back.boundingBox())?.y).toBeLessThan(60);
    expect((await page.locator('.details h2').first().boundingBox())?.y).toBeLessThan(0);
    await back.click();
    expect(Math.abs((await page.locator('.stage').boundingBox())?.y ?? Number.NaN)).toBeLessThan(2);
  });
});
