/** What one reads beside the picture: counts, what was not held, acts, sessions, and what an address got wrong. */
import { describe, expect, inject, it } from 'vitest';
import { clickNode, drawn, explorer, idOf, waitForDrawn } from './explorer.js';

const WANG_YI = idOf('Person', 'wang-yi');
const CPC = idOf('Party', 'communist-party-of-china');

describe.skipIf(!inject('chromium'))('beside the picture', () => {
  const site = explorer();

  it('the legend counts meetings and channels, not lines, and follows the time', async () => {
    const page = await site.open();
    await drawn(page);
    const count = async (id: string) => Number(await page.textContent(`label[for=${id}] small`));
    const counts = async () =>
      Promise.all(
        ['kind-MET', 'status-HELD', 'status-PLANNED', 'kind-EXCHANGE_CHANNEL', 'kind-ACT'].map(count),
      );
    expect(await counts()).toEqual([11, 8, 1, 4, 14]);
    await page.goto(`${site.url}/?from=2025-01-01`);
    await waitForDrawn(page, 'left out by the filters');
    expect(await counts()).toEqual([5, 4, 1, 4, 5]);
  });

  it('an entity tells what was not held and which acts are only intended', async () => {
    const page = await site.open({ search: `?selected=${WANG_YI}` });
    const details = page.locator('.details');
    const section = (title: string) =>
      details.locator('section', { has: page.locator('h3', { hasText: title }) });
    await section('Whom they met').waitFor();
    const items = (title: string) => section(title).locator('> .facts > li').allTextContents();
    const told = async (title: string) => (await items(title)).map((text) => text.split('stated')[0]);
    expect(await told('Meetings planned, requested or not held')).toEqual([
      'without a date · requestedVisit of Wang Yi to Japan',
    ]);
    const asked = 'The Japanese delegation asks Wang Yi to visit Japan soon';
    expect(await told('Acts')).toEqual([
      `13 or 14 Jan 2025 · request · by Hiroshi Moriyama${asked}`,
      `13 or 14 Jan 2025 · request · by Makoto Nishida${asked}`,
      'May 2024 · agreement · by Cho Tae-yulAgreement of the foreign ministers of South Korea and China on shuttle diplomacy',
    ]);
    expect(await section('Whom they met').locator('h3').textContent()).toBe(
      'Whom they met 2 meetings held, with 3 others',
    );
    await section('Meetings planned').getByRole('button', { name: 'Visit of Wang Yi to Japan' }).click();
    await details.locator('h2', { hasText: 'Visit of Wang Yi to Japan' }).waitFor();
  });

  it('a session in the life of a channel leads to its meeting', async () => {
    const page = await site.open({ search: `?selected=${CPC}` });
    await page.locator('.sessions').first().getByRole('button', { name: 'Ninth session' }).click();
    await page
      .locator('.details h2', { hasText: 'Ninth session of the China-Japan ruling-party exchange' })
      .waitFor();
    expect(await page.locator('.sides section').count()).toBe(2);
  });

  it('what makes no sense in an address is told, and the rest is shown', async () => {
    const page = await site.open({ search: '?kinds=MET.MEETS&from=2025-02-30&path=a' });
    await waitForDrawn(page, '17 relationships');
    expect(await page.locator('.notice', { hasText: 'Skipped in the address' }).textContent()).toContain(
      'Skipped in the address: kinds “MEETS” (known: MET, MEMBER_OF, EXCHANGE_CHANNEL, PART_OF, ACT); from “2025-02-30” (write a day such as 2025-01-14); path “a” (it has two ends, as in a~b).',
    );
  });

  it('picking the other end of a path goes on in the search, and Escape leaves it', async () => {
    const page = await site.open();
    await drawn(page);
    await clickNode(page, 'Cho Tae-yul');
    await page.getByRole('button', { name: 'Path to …' }).click();
    const asked = page.locator('.notice', { hasText: 'Path from Cho Tae-yul' });
    await asked.waitFor();
    await page.locator('#search:focus').waitFor();
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    expect(await page.textContent('.details h2')).toBe('Cho Tae-yul');
  });

  it('on a narrow screen what was picked comes into sight, and the picture again', async () => {
    const page = await site.open({ width: 390, height: 844 });
    await drawn(page);
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
    expect(await top('.details')).toBeGreaterThan(600);
    await page.locator('[role=treeitem]', { hasText: 'Wang Yi' }).click();
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    expect(Math.abs(await top('.details'))).toBeLessThan(2);
    await page.getByRole('button', { name: 'To the picture' }).click();
    expect(Math.abs(await top('.stage'))).toBeLessThan(2);
  });

  it('a row of the list opens by its mark as well', async () => {
    const page = await site.open();
    await drawn(page);
    const row = page.locator('[role=treeitem]', { hasText: 'Cho Tae-yul' }).first();
    await row.locator('.opener').click();
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[role=treeitem][aria-level="2"]').count()).toBe(3);
    expect(await page.textContent('.details h2')).toBe('Who met whom');
  });

  it('what was not held says so in words: in the list, in the panel and in the search', async () => {
    const page = await site.open();
    await drawn(page);
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

  it('the time axis is labelled at its ends, and its ends stand over their bars', async () => {
    const page = await site.open();
    await drawn(page);
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

  it('the list of what has no date closes with Escape, and with a click beside it', async () => {
    const page = await site.open();
    await drawn(page);
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

  it('the list shows the row of what was picked in the picture', async () => {
    const page = await site.open();
    await drawn(page);
    const row = page.locator('[role=treeitem]', { hasText: 'Joint Staff Office' });
    const [list, before] = await Promise.all([page.locator('.list').boundingBox(), row.boundingBox()]);
    const bottom = (list?.y ?? 0) + (list?.height ?? 0);
    expect(before?.y).toBeGreaterThan(bottom);
    await clickNode(page, 'Joint Staff Office');
    await page.locator('.details h2', { hasText: 'Joint Staff Office' }).waitFor();
    const after = await row.boundingBox();
    expect((after?.y ?? 0) + (after?.height ?? 0)).toBeLessThanOrEqual(bottom);
  });

  it('a picture of its own is not offered to the one that it is around', async () => {
    const page = await site.open({ search: `?around=${WANG_YI}&selected=${WANG_YI}` });
    await page.locator('.details').getByText('Whom they met').waitFor();
    const begin = page.getByRole('button', { name: 'Only its surroundings' });
    expect(await begin.count()).toBe(0);
    await clickNode(page, 'Cho Tae-yul');
    await begin.waitFor();
  });
});
