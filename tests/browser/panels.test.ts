/** The filters, the side panel, the list, the time axis, and notices about the URL. */
import { describe, expect, inject, it } from 'vitest';
import { clickNode, idOf, useExplorer, waitForCounts, waitForCountsText } from './explorer.js';

const WANG_YI = idOf('Person', 'wang-yi');
const CPC = idOf('Party', 'communist-party-of-china');

describe.skipIf(!inject('chromium'))('panels', () => {
  const site = useExplorer();

  it('the legend counts meetings and channels, not edges, and follows the time range', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const count = async (id: string) => Number(await page.textContent(`label[for=${id}] small`));
    const counts = async () =>
      Promise.all(
        ['kind-MET', 'status-HELD', 'status-PLANNED', 'kind-EXCHANGE_CHANNEL', 'kind-ACT'].map(count),
      );
    expect(await counts()).toEqual([11, 8, 1, 4, 14]);
    await page.goto(`${site.url}/?from=2025-01-01`);
    await waitForCountsText(page, 'hidden by filters');
    expect(await counts()).toEqual([5, 4, 1, 4, 5]);
  });

  it('an entity lists meetings that were not held, and acts', async () => {
    const page = await site.open({ search: `?selected=${WANG_YI}` });
    const details = page.locator('.details');
    const section = (title: string) =>
      details.locator('section', { has: page.locator('h3', { hasText: title }) });
    await section('Whom they met').waitFor();
    const items = (title: string) => section(title).locator('> .facts > li').allTextContents();
    const readItems = async (title: string) => (await items(title)).map((text) => text.split('stated')[0]);
    expect(await readItems('Meetings planned, requested or not held')).toEqual([
      'without a date · requestedVisit of Wang Yi to Japan',
    ]);
    const request = 'The Japanese delegation asks Wang Yi to visit Japan soon';
    expect(await readItems('Acts')).toEqual([
      `13 or 14 Jan 2025 · request · by Hiroshi Moriyama${request}`,
      `13 or 14 Jan 2025 · request · by Makoto Nishida${request}`,
      'May 2024 · agreement · by Cho Tae-yulAgreement of the foreign ministers of South Korea and China on shuttle diplomacy',
    ]);
    expect(await section('Whom they met').locator('h3').textContent()).toBe(
      'Whom they met 2 meetings held, with 3 others',
    );
    await section('Meetings planned').getByRole('button', { name: 'Visit of Wang Yi to Japan' }).click();
    await details.locator('h2', { hasText: 'Visit of Wang Yi to Japan' }).waitFor();
  });

  it('a session of a channel links to its meeting', async () => {
    const page = await site.open({ search: `?selected=${CPC}` });
    await page.locator('.sessions').first().getByRole('button', { name: 'Ninth session' }).click();
    await page
      .locator('.details h2', { hasText: 'Ninth session of the China-Japan ruling-party exchange' })
      .waitFor();
    expect(await page.locator('.sides section').count()).toBe(2);
  });

  it('invalid parameters in the URL are reported, and the others apply', async () => {
    const page = await site.open({ search: '?kinds=MET.MEETS&from=2025-02-30&path=a' });
    await waitForCountsText(page, '17 relationships');
    expect(await page.locator('.notice', { hasText: 'Ignored in the link' }).textContent()).toContain(
      'Ignored in the link: kinds “MEETS” (allowed: MET, MEMBER_OF, EXCHANGE_CHANNEL, PART_OF, ACT); from “2025-02-30” (use a day such as 2025-01-14); path “a” (use two ids, as in a~b).',
    );
  });

  it('picking the other end of a path focuses the search, and Escape cancels it', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await clickNode(page, 'Cho Tae-yul');
    await page.getByRole('button', { name: 'Path to …' }).click();
    const notice = page.locator('.notice', { hasText: 'Path from Cho Tae-yul' });
    await notice.waitFor();
    await page.locator('#search:focus').waitFor();
    await page.keyboard.press('Escape');
    await notice.waitFor({ state: 'detached' });
    expect(await page.textContent('.details h2')).toBe('Cho Tae-yul');
  });

  it('on a narrow screen, details scroll into view, and a button returns to the graph', async () => {
    const page = await site.open({ width: 390, height: 844 });
    await waitForCounts(page);
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
    expect(await top('.details')).toBeGreaterThan(600);
    await page.locator('[role=treeitem]', { hasText: 'Wang Yi' }).click();
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    expect(Math.abs(await top('.details'))).toBeLessThan(2);
    await page.getByRole('button', { name: 'To the graph' }).click();
    expect(Math.abs(await top('.stage'))).toBeLessThan(2);
  });

  it('a row of the list opens by its arrow', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const row = page.locator('[role=treeitem]', { hasText: 'Cho Tae-yul' }).first();
    await row.locator('.opener').click();
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[role=treeitem][aria-level="2"]').count()).toBe(3);
    expect(await page.textContent('.details h2')).toBe('Who met whom');
  });

  it('meetings that were not held are labelled in the list, the panel and the search', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const row = page.locator('[role=treeitem]', { hasText: 'Eastern Theater Command' }).first();
    await row.locator('.opener').click();
    expect(
      (await page.locator('[role=treeitem][aria-level="2"]').allTextContents()).filter(
        (text) => !text.includes('part of'),
      ),
    ).toEqual([
      'Joint Staff Office: visit planned, between 11 and 20 Jan 2025',
      'Ministry of Defense of Japan: visit planned, between 11 and 20 Jan 2025',
    ]);
    expect(await page.locator('.latest li').first().locator('small').textContent()).toBe(
      'between 11 and 20 Jan 2025, planned',
    );
    await page.fill('#search', 'return visit');
    expect(await page.locator('#hits li', { hasText: 'Return visit' }).locator('small').textContent()).toBe(
      'meeting, postponed',
    );
  });

  it('the time axis has labels at its ends, and its handles are aligned with the bars', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const labels = await page.locator('.ticks span').allTextContents();
    expect([labels[0], labels.at(-1)]).toEqual(['1 Jan 2001', '31 Jan 2025']);
    const box = async (selector: string, at: 'first' | 'last') => {
      const { x, width } = (await page.locator(selector)[at]().boundingBox()) ?? { x: 0, width: 0 };
      return { left: x, right: x + width, middle: x + width / 2 };
    };
    const [first, last] = [await box('.bars rect', 'first'), await box('.bars rect', 'last')];
    const slider = await box('#time-from', 'first');
    const half = 9;
    expect(Math.abs(slider.left + half - first.middle)).toBeLessThan(1);
    expect(Math.abs(slider.right - half - last.middle)).toBeLessThan(1);
    const track = await box('.track', 'first');
    expect((await box('.ticks span', 'first')).left).toBeGreaterThanOrEqual(track.left - 3);
    expect((await box('.ticks span', 'last')).right).toBeLessThanOrEqual(track.right + 3);
  });

  it('the list of undated relationships closes with Escape, or a click outside', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const summary = page.locator('.undated summary');
    const list = page.locator('.undated ul');
    await summary.click();
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.locator('.undated summary:focus').waitFor();
    await summary.click();
    await page.locator('.details').click();
    await list.waitFor({ state: 'hidden' });
  });

  it('the list scrolls to the entity selected in the graph', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const row = page.locator('[role=treeitem]', { hasText: 'Joint Staff Office' });
    const [list, before] = await Promise.all([page.locator('.list').boundingBox(), row.boundingBox()]);
    const bottom = (list?.y ?? 0) + (list?.height ?? 0);
    expect(before?.y).toBeGreaterThan(bottom);
    await clickNode(page, 'Joint Staff Office');
    await page.locator('.details h2', { hasText: 'Joint Staff Office' }).waitFor();
    const after = await row.boundingBox();
    expect((after?.y ?? 0) + (after?.height ?? 0)).toBeLessThanOrEqual(bottom);
  });

  it('the only entity that the view starts around has no button for its neighbours', async () => {
    const page = await site.open({ search: `?around=${WANG_YI}&selected=${WANG_YI}` });
    await page.locator('.details').getByText('Whom they met').waitFor();
    const button = page.getByRole('button', { name: 'Show only neighbours' });
    expect(await button.count()).toBe(0);
    await clickNode(page, 'Cho Tae-yul');
    await button.waitFor();
  });
});
