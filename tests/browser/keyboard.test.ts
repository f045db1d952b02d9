/** The explorer with the keyboard only, and its announcements for screen readers. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { idOf, readGraphView, useExplorer, waitForCounts, waitForCountsText } from './explorer.js';

const CHO = idOf('Person', 'cho-tae-yul');

const liveRegion = (page: Page) => page.locator('[aria-live=polite]');
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = (globalThis as unknown as { document: { activeElement: Element } }).document;
    interface Element {
      id: string;
      readonly textContent: string;
    }
    return activeElement.id || activeElement.textContent;
  });

describe.skipIf(!inject('chromium'))('with the keyboard', () => {
  const site = useExplorer();

  it('the user can search, select, move, expand and go back', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    await waitForCountsText(page, '3 entities, 3 relationships');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('wang yi');
    await page.locator('#hits [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    await liveRegion(page).filter({ hasText: 'Wang Yi, person, 2 relationships.' }).waitFor();
    expect(await focused(page)).toBe('picture');
    await page.keyboard.press('Enter');
    await waitForCountsText(page, '8 entities');
    const { nodes } = await readGraphView(page);
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
    await waitForCountsText(page, '3 entities, 3 relationships');
  });

  it('the user can move through the list, which has the same selection as the graph', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const rows = page.getByRole('treeitem');
    expect(await rows.count()).toBe(30);
    await rows.first().focus();
    expect(await focused(page)).toBe('Cho Tae-yul, person, 3 relationships');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Hiroshi Moriyama, person, 9 relationships');
    await page.locator('.details h2', { hasText: 'Hiroshi Moriyama' }).waitFor();
    expect((await readGraphView(page)).nodes.find(({ selected }) => selected)?.text).toBe('Hiroshi Moriyama');
    await page.keyboard.press('ArrowRight');
    expect(await rows.count()).toBe(39);
    await page.keyboard.press('ArrowRight');
    const edge = page.locator('[role=treeitem][aria-level="2"][aria-selected=true]');
    await edge.waitFor();
    const [name = '', label = ''] = (await edge.textContent())?.split(': ') ?? [];
    // On a relationship, Enter moves to the entity at the other end.
    await page.keyboard.press('Enter');
    await page.locator('.details h2', { hasText: name }).waitFor();
    expect(await focused(page)).toContain(name);
    await page.keyboard.press('Escape');
    await page.locator('.details h2', { hasText: label }).waitFor();
  });

  it('the user can move the handles of the time slider', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await page.focus('#time-from');
    await page.keyboard.press('End');
    await page.locator('.told', { hasText: '31 Jan 2025: ' }).waitFor();
    expect(await page.getAttribute('#time-from', 'aria-valuetext')).toBe('31 Jan 2025');
    await page.keyboard.press('Escape');
    await waitForCountsText(page, '69 relationships');
  });

  it('the user can reach every control by Tab, and each shows its focus', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const seen: (string | null)[] = [];
    while (seen.length < 60 && seen.at(-1) !== 'Cho Tae-yul, person, 3 relationships') {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
      const outline = await page.evaluate(() => {
        // biome-ignore lint/suspicious/noExplicitAny: the page's own globals
        const { document: page, getComputedStyle } = globalThis as any;
        const at = page.activeElement;
        // The thumb of a slider has the outline, which scripts cannot read.
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
