/** The search: meetings and channels by title, shown or not, with their kind. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { clickNode, idOf, readGraphView, useExplorer, waitForCounts, waitForCountsText } from './explorer.js';

const CHO = idOf('Person', 'cho-tae-yul');
const JAPAN = idOf('Country', 'japan');
const CHINA = idOf('Country', 'china');

const hits = async (page: Page, query: string) => {
  await page.fill('#search', '');
  await page.locator('#hits').waitFor({ state: 'hidden' });
  await page.fill('#search', query);
  await page.locator('#hits [role=option]').first().waitFor();
  return page.locator('#hits [role=option]');
};

describe.skipIf(!inject('chromium'))('the search', () => {
  const site = useExplorer();

  it('finds meetings and channels besides entities, and shows their kind', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const found = await hits(page, 'exchange');
    expect(await found.allTextContents()).toEqual([
      'Ninth session of the China-Japan ruling-party exchangemeeting, held, 14 Jan 2025',
      'Officer exchange between Japan and Chinameeting, held, 26 Nov – 4 Dec 2024',
      'Eighth session of the China-Japan ruling-party exchangemeeting, held, Oct 2018',
      'China-Japan military exchangeexchange channel',
      'China-Japan ruling-party exchangeexchange channel',
      'South Korea-China parliamentary exchangeexchange channel',
    ]);
    await found.filter({ hasText: 'Ninth session' }).click();
    await page.locator('.details h2', { hasText: 'Ninth session' }).waitFor();
  });

  it('selects the latest period of a channel', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await (await hits(page, 'ruling party japan')).filter({ hasText: 'exchange channel' }).click();
    await page.locator('.details h2', { hasText: 'Exchange revived, 14 Jan 2025' }).waitFor();
    await page.locator('.biography').waitFor();
  });

  it('shows a meeting that is not in the view around its participants', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    await waitForCountsText(page, '3 entities');
    await (await hits(page, 'officer')).first().click();
    await page.locator('.details h2', { hasText: 'Officer exchange between Japan and China' }).waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.getAll('around').sort()).toEqual([CHINA, JAPAN]);
    expect((await readGraphView(page)).nodes.map(({ name }) => name)).toContain('China');
    await page.goBack();
    await waitForCountsText(page, '3 entities');
  });

  it('applies Enter to the typed query, not to the results of an earlier one', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await hits(page, 'japan');
    await page.locator('#search').pressSequentially(' ruling');
    await page.keyboard.press('Enter');
    await page.locator('.details h2', { hasText: 'Ninth session of the China-Japan' }).waitFor();
  });

  it('offers only entities as the other end of a path', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await clickNode(page, 'Cho Tae-yul');
    await page.getByRole('button', { name: 'Path to …' }).click();
    const search = page.locator('#search');
    expect(await search.getAttribute('placeholder')).toBe('Path from Cho Tae-yul to …');
    expect(await (await hits(page, 'japan')).locator('small').allTextContents()).not.toContain(
      'exchange channel',
    );
    // A path cannot end where it starts.
    await (await hits(page, 'cho tae-yul')).first().click();
    await page.locator('[aria-live=polite]', { hasText: 'The path starts at Cho Tae-yul' }).waitFor();
    await (await hits(page, 'moriyama')).first().click();
    await page.locator('.ways button').first().waitFor();
    expect(await search.getAttribute('placeholder')).toBe('Search names, meetings, channels');
  });
});

describe.skipIf(!inject('chromium'))('the title of a meeting', () => {
  const site = useExplorer();

  it('in the list of latest meetings shows the meeting, even if it is not in the view', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    await waitForCountsText(page, '3 entities');
    await page.locator('.latest').getByRole('button', { name: 'Officer exchange' }).click();
    await page.locator('.details h2', { hasText: 'Officer exchange between Japan and China' }).waitFor();
  });
});
