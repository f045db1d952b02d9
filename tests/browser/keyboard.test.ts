/** The explorer without a mouse: search, walk, expand, go back; and what a screen reader is told. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { drawn, explorer, idOf, picture, waitForDrawn } from './explorer.js';

const CHO = idOf('Person', 'cho-tae-yul');

const live = (page: Page) => page.locator('[aria-live=polite]');
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = (globalThis as unknown as { document: { activeElement: Element } }).document;
    interface Element {
      id: string;
      readonly textContent: string;
    }
    return activeElement.id || activeElement.textContent;
  });

describe.skipIf(!inject('chromium'))('with the keyboard alone', () => {
  const site = explorer();

  it('one searches, picks, walks, expands and goes back', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    await waitForDrawn(page, '3 entities, 3 relationships');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('wang yi');
    await page.locator('#hits [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    await live(page).filter({ hasText: 'Wang Yi, person, 2 relationships.' }).waitFor();
    expect(await focused(page)).toBe('picture');
    await page.keyboard.press('Enter');
    await waitForDrawn(page, '8 entities');
    const { nodes } = await picture(page);
    const [wang, cho] = ['Wang Yi', 'Cho Tae-yul'].map((name) =>
      nodes.find(({ text }) => text.startsWith(name)),
    );
    const [dx, dy] = [(cho?.x ?? 0) - (wang?.x ?? 0), (cho?.y ?? 0) - (wang?.y ?? 0)];
    const key =
      Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'ArrowRight' : 'ArrowLeft') : dy > 0 ? 'ArrowDown' : 'ArrowUp';
    await page.keyboard.press(key);
    await page.locator('.details h2:not(:has-text("Wang Yi"))').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    await page.keyboard.press('Escape');
    await waitForDrawn(page, '3 entities, 3 relationships');
  });

  it('one reads and walks the list, which has the same selection as the picture', async () => {
    const page = await site.open();
    await drawn(page);
    const rows = page.getByRole('treeitem');
    expect(await rows.count()).toBe(30);
    await rows.first().focus();
    expect(await focused(page)).toBe('Cho Tae-yul, person, 3 relationships');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Hiroshi Moriyama, person, 9 relationships');
    await page.locator('.details h2', { hasText: 'Hiroshi Moriyama' }).waitFor();
    expect((await picture(page)).nodes.find(({ selected }) => selected)?.text).toBe('Hiroshi Moriyama');
    await page.keyboard.press('ArrowRight');
    expect(await rows.count()).toBe(39);
    await page.keyboard.press('ArrowRight');
    const edge = page.locator('[role=treeitem][aria-level="2"][aria-selected=true]');
    await edge.waitFor();
    const [name = '', label = ''] = (await edge.textContent())?.split(': ') ?? [];
    // Enter goes on to the other end of a relationship.
    await page.keyboard.press('Enter');
    await page.locator('.details h2', { hasText: name }).waitFor();
    expect(await focused(page)).toContain(name);
    await page.keyboard.press('Escape');
    await page.locator('.details h2', { hasText: label }).waitFor();
  });

  it('one moves the ends of the time slider', async () => {
    const page = await site.open();
    await drawn(page);
    await page.focus('#time-from');
    await page.keyboard.press('End');
    await page.locator('.told', { hasText: '31 Jan 2025: ' }).waitFor();
    expect(await page.getAttribute('#time-from', 'aria-valuetext')).toBe('31 Jan 2025');
    await page.keyboard.press('Escape');
    await waitForDrawn(page, '69 relationships');
  });

  it('one comes to everything by Tab, and sees where one is', async () => {
    const page = await site.open();
    await drawn(page);
    const seen: (string | null)[] = [];
    while (seen.length < 60 && seen.at(-1) !== 'Cho Tae-yul, person, 3 relationships') {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
      const outline = await page.evaluate(() => {
        // biome-ignore lint/suspicious/noExplicitAny: the page's own globals
        const { document: page, getComputedStyle } = globalThis as any;
        const at = page.activeElement;
        // Of a slider the thumb is outlined, which no script can read.
        if (at.type === 'range') return 'thumb';
        return getComputedStyle(at).outlineStyle === 'none' ? 'none' : 'outlined';
      });
      expect([seen.at(-1), outline]).not.toEqual([seen.at(-1), 'none']);
    }
    for (const id of ['search', 'as-graphql', 'entity-PERSON', 'kind-MET', 'picture', 'time-from', 'time-to'])
      expect(seen).toContain(id);
    expect(seen).toContain('Cho Tae-yul, person, 3 relationships');
  });
});
