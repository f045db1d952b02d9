/** A touch screen 390 px wide: targets are large enough, and the way back stays visible. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { idOf, useExplorer, waitForCounts } from './explorer.js';

const CPC = idOf('Party', 'communist-party-of-china');

/** Descriptions of visible touch targets that are lower than 40 px. */
const findSmallTargets = (page: Page) =>
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
  const site = useExplorer();
  const phone = { width: 390, height: 844 };

  it('touch targets are at least 40 px high', async () => {
    const page = await site.open({ ...phone, search: '?from=2024-05-01' });
    await waitForCounts(page);
    await page.locator('.filters summary').click();
    await page.locator('.menu summary').click();
    await page.locator('.latest button').first().waitFor();
    expect(await findSmallTargets(page)).toEqual([]);
    await page.goto(`${site.url}/?selected=${CPC}`);
    await page.locator('.sessions button').first().waitFor();
    expect(await findSmallTargets(page)).toEqual([]);
  });

  it('the button to the graph stays visible while scrolling', async () => {
    const page = await site.open(phone);
    await waitForCounts(page);
    await page.locator('[role=treeitem]', { hasText: 'Communist Party of China' }).click();
    await page.locator('.sessions button').first().waitFor();
    await page.locator('.biography').last().scrollIntoViewIfNeeded();
    const back = page.getByRole('button', { name: 'To the graph' });
    expect((await back.boundingBox())?.y).toBeLessThan(60);
    expect((await page.locator('.details h2').first().boundingBox())?.y).toBeLessThan(0);
    await back.click();
    expect(Math.abs((await page.locator('.stage').boundingBox())?.y ?? Number.NaN)).toBeLessThan(2);
  });
});
