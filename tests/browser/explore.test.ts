/** Exploring with a mouse: search, selection, expanding and collapsing, filters, time, paths, and the URL. */
import { describe, expect, inject, it } from 'vitest';
import {
  clickNode,
  idOf,
  readGraphView,
  readPositions,
  useExplorer,
  waitForCounts,
  waitForCountsText,
} from './explorer.js';

const MORIYAMA = idOf('Person', 'hiroshi-moriyama');
const WANG_YI = idOf('Person', 'wang-yi');
const CHO = idOf('Person', 'cho-tae-yul');
const TRUMP = idOf('Person', 'donald-trump');
const CHINA = idOf('Country', 'china');
const CPC = idOf('Party', 'communist-party-of-china');

describe.skipIf(!inject('chromium'))('the explorer', () => {
  const site = useExplorer();

  it('opens on the whole graph of the article', async () => {
    const page = await site.open();
    expect(await waitForCounts(page)).toBe('30 entities, 69 relationships');
    const { nodes, edges } = await readGraphView(page);
    expect([nodes.length, edges.length, new Set(edges.map(({ id }) => id)).size]).toEqual([30, 69, 69]);
    // Planned, requested and postponed meetings are dashed and labelled.
    const unheld = edges.filter(({ text }) => /planned|requested|postponed/.test(text));
    expect(unheld.map(({ text, dashed }) => `${text} ${dashed}`).sort()).toEqual([
      'visit planned, between 11 and 20 Jan 2025 true',
      'visit planned, between 11 and 20 Jan 2025 true',
      'visit postponed true',
      'visit requested true',
    ]);
    expect(edges.filter(({ text, dashed }) => /^(met|visit,)/.test(text) && dashed)).toEqual([]);
  });

  it.each([
    [1280, 800],
    [1024, 768],
  ])('shows the whole graph at %i × %i', async (width, height) => {
    const page = await site.open({ width, height });
    await waitForCounts(page);
    const { nodes } = await readGraphView(page);
    const box = await page.locator('#picture').boundingBox();
    const { x: left, y: top, width: wide, height: high } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    const outside = nodes.filter(({ x, y }) => x < left || x > left + wide || y < top || y > top + high);
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  it('leaves no side empty when the graph does not fit', async () => {
    const page = await site.open({ width: 390, height: 700 });
    await waitForCounts(page);
    const { nodes } = await readGraphView(page);
    const box = await page.locator('#picture').boundingBox();
    const { x: left, width: wide } = box ?? { x: 0, width: 0 };
    const across = nodes.map(({ x }) => x);
    expect([Math.min(...across) < left + wide / 4, Math.max(...across) > left + (wide * 3) / 4]).toEqual([
      true,
      true,
    ]);
  });

  it('draws parallel edges apart', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const spots = (await readGraphView(page)).edges.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(spots).size).toBe(69);
  });

  it('finds a name in any script while typing, shows which name matched, and selects it', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await page.fill('#search', '王滬');
    const hit = page.locator('#hits [role=option]').first();
    await hit.waitFor();
    expect(await hit.textContent()).toBe('Wang Huning 王滬寧person');
    await hit.click();
    await page.locator('.details h2', { hasText: 'Wang Huning' }).waitFor();
    expect(
      (await readGraphView(page)).nodes.filter(({ selected }) => selected).map(({ text }) => text),
    ).toEqual(['Wang Huning']);
    expect(new URL(page.url()).searchParams.get('selected')).toBe(idOf('Person', 'wang-huning'));
  });

  it('suggests what to try when a search has no result', async () => {
    const page = await site.open();
    await page.fill('#search', 'zzzzqqqq');
    const note = page.locator('.hits.note');
    await note.waitFor();
    expect(await note.textContent()).toBe(
      'No match for “zzzzqqqq”. Try part of the name, another spelling or another script.',
    );
  });

  it('shows a person with names, offices, meetings and evidence', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await clickNode(page, 'Hiroshi Moriyama');
    const details = page.locator('.details');
    await details.getByText('Whom they met').waitFor();
    const text = (await details.textContent()) ?? '';
    for (const said of ['森山裕', 'Secretary-General', 'Liberal Democratic Party', 'as of 14 Jan 2025'])
      expect(text).toContain(said);
    expect(text).toContain('4 meetings held, with 4 others');
    expect(text).toContain('stated in headline and ¶ 2');
    expect(text).toContain('with the delegation');
  });

  it('shows a meeting with sides, status, topics and evidence, and highlights all its edges', async () => {
    const page = await site.open();
    await waitForCounts(page);
    const { edges } = await readGraphView(page);
    const edge = edges.find(({ text }) => text.startsWith('visit planned'));
    await page.goto(`${site.url}/?selected=${edge?.id}`);
    const details = page.locator('.details');
    await details.getByText('visitor').waitFor();
    const text = (await details.textContent()) ?? '';
    for (const said of [
      'Visit of a delegation of the Eastern Theater Command to Japan',
      'planned; its date has passed without any report of it',
      'between 11 and 20 Jan 2025',
      'mutual understanding and trust',
      'Ministry of Defense of Japan',
      'Joint Staff Office',
      'Eastern Theater Command',
      'stated in ¶ 5',
    ])
      expect(text).toContain(said);
    expect(
      (await readGraphView(page)).edges
        .filter(({ highlighted }) => highlighted)
        .map(({ text: label }) => label),
    ).toEqual(['visit planned, between 11 and 20 Jan 2025', 'visit planned, between 11 and 20 Jan 2025']);
  });

  it('draws the timeline of a channel with its sessions', async () => {
    const page = await site.open({ search: `?selected=${CPC}` });
    const timeline = page.locator('svg.band').first();
    await timeline.waitFor();
    expect(await timeline.locator('text.in').allTextContents()).toEqual(['launched', 'halted', 'revived']);
    expect(await timeline.locator('text.when').allTextContents()).toEqual([
      '2006',
      'Oct 2018',
      '14 Jan 2025',
    ]);
    expect(await timeline.locator('.session text').allTextContents()).toEqual(['8', '9']);
    expect(await page.locator('.biography .periods').first().textContent()).toContain(
      'The COVID-19 pandemic',
    );
  });

  it('expands and collapses with exact counts, without moving other entities', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    // Cho, Wang Yi and his ministry. Further relationships are only counted.
    await waitForCountsText(page, '3 entities, 3 relationships');
    const before = await readPositions(page);
    expect((await readGraphView(page)).nodes.find(({ id }) => id === WANG_YI)?.text).toBe('Wang Yi\n+7 more');
    await clickNode(page, 'Wang Yi');
    const expand = page.getByRole('button', { name: 'Expand: 7 more relationships' });
    await expand.waitFor();
    await expand.click();
    await waitForCountsText(page, '8 entities');
    const { nodes } = await readGraphView(page);
    expect(nodes.find(({ id }) => id === WANG_YI)?.text).toBe('Wang Yi');
    expect(await readPositions(page)).toMatchObject(before);
    await page.getByRole('button', { name: 'Collapse' }).click();
    await waitForCountsText(page, '3 entities, 3 relationships');
  });

  it('collapses entities that are only connected through one, and shows them again', async () => {
    const page = await site.open({ search: `?around=${CPC}&selected=${CHINA}` });
    await waitForCountsText(page, '7 entities');
    const before = await readPositions(page);
    expect(await page.getByRole('button', { name: 'Collapse' }).count()).toBe(0);
    await clickNode(page, 'Communist Party of China');
    await page.getByRole('button', { name: 'Collapse: hide 6 entities' }).click();
    await waitForCountsText(page, '1 entity, 0 relationships');
    expect(before).toMatchObject(await readPositions(page));
    await page.getByRole('button', { name: 'Expand: 13 more relationships' }).click();
    await waitForCountsText(page, '7 entities');
    expect(await readPositions(page)).toEqual(before);
  });

  it('filters by kind and by status, and counts what is hidden', async () => {
    const page = await site.open();
    await waitForCounts(page);
    for (const kind of ['MEMBER_OF', 'EXCHANGE_CHANNEL', 'PART_OF', 'ACT'])
      await page.uncheck(`#kind-${kind}`);
    await waitForCountsText(page, '17 relationships');
    await page.uncheck('#status-HELD');
    await waitForCountsText(page, '7 entities, 4 relationships · 23 hidden by filters');
    await page.uncheck('#entity-COUNTRY');
    await waitForCountsText(page, '2 relationships');
    await page.uncheck('#entity-INSTITUTION');
    const notice = page.locator('.notice', { hasText: 'Nothing matches the filters.' });
    await notice.getByRole('button', { name: 'Clear filters' }).click();
    await waitForCountsText(page, '30 entities, 69 relationships');
  });

  it('filters by time with the slider, and lists relationships without a date', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await page.locator('#time-to').focus();
    await page.keyboard.press('Home');
    await waitForCountsText(page, '16 relationships');
    const undated = page.locator('.undated summary');
    expect(await undated.textContent()).toBe('7 without a date, hidden');
    await undated.click();
    expect(await page.locator('.undated li').count()).toBe(7);
    await page.getByRole('button', { name: 'All time' }).click();
    await waitForCountsText(page, '69 relationships');
    expect(await undated.textContent()).toBe('7 without a date');
  });

  it('finds the paths between two selected entities, and highlights the chosen path', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await clickNode(page, 'Cho Tae-yul');
    await page.getByRole('button', { name: 'Path to …' }).click();
    await page.locator('.notice', { hasText: 'Path from Cho Tae-yul' }).waitFor();
    await clickNode(page, 'Hiroshi Moriyama');
    const paths = page.locator('.ways button');
    await paths.first().waitFor();
    expect(await paths.first().textContent()).toBe(
      '2 stepsCho Tae-yul met Wang Yi in May 2024; Wang Yi met Hiroshi Moriyama on 13 or 14 January 2025.',
    );
    const highlighted = (await readGraphView(page)).nodes
      .filter(({ dimmed }) => !dimmed)
      .map(({ text }) => text);
    expect(highlighted.sort()).toEqual(['Cho Tae-yul', 'Hiroshi Moriyama', 'Wang Yi']);
    await paths.nth(1).click();
    await page.waitForFunction(() => globalThis.location.search.includes('%7E1'));
    expect(await paths.nth(1).getAttribute('aria-pressed')).toBe('true');
  });

  it('reports when there is no path, and shows both ends', async () => {
    const page = await site.open({ search: `?around=${CHO}&path=${CHO}~${TRUMP}~0` });
    const paths = page.locator('.paths');
    await paths.waitFor();
    expect(await paths.textContent()).toContain(
      'Paths from Cho Tae-yul to Donald TrumpCloseNo path within 4 steps.',
    );
    expect((await readGraphView(page)).nodes.map(({ text }) => text)).toContain('Donald Trump');
    await paths.getByRole('button', { name: 'Close' }).click();
    await waitForCountsText(page, '3 entities, 3 relationships');
  });

  it('keeps the view in the URL: a reload restores it, back and forward undo and redo', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await clickNode(page, 'Hiroshi Moriyama');
    await page.uncheck('#kind-PART_OF');
    await waitForCountsText(page, '54 relationships');
    await page.uncheck('#entity-INSTITUTION');
    const filtered = await waitForCounts(page);
    const [positions, url] = [await readPositions(page), page.url()];
    await page.reload();
    expect([await waitForCounts(page), await readPositions(page), page.url()]).toEqual([
      filtered,
      positions,
      url,
    ]);
    expect(await page.textContent('.details h2')).toBe('Hiroshi Moriyama');
    await page.goBack();
    await waitForCountsText(page, '54 relationships');
    await page.goBack();
    await waitForCountsText(page, '69 relationships');
    expect(await page.textContent('.details h2')).toBe('Hiroshi Moriyama');
    await page.goBack();
    await page.locator('.details h2', { hasText: 'Who met whom' }).waitFor();
    await page.goForward();
    await page.locator('.details h2', { hasText: 'Hiroshi Moriyama' }).waitFor();
    await page.goForward();
    await waitForCountsText(page, '54 relationships');
  });

  it('accepts kind/slug in the URL, and has the selection as its title', async () => {
    const page = await site.open({ search: '?around=person/cho-tae-yul&selected=person/wang-yi' });
    await waitForCountsText(page, '3 entities, 3 relationships');
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    const search = new URL(page.url()).searchParams;
    expect([search.get('around'), search.get('selected'), await page.title()]).toEqual([
      CHO,
      WANG_YI,
      'Wang Yi – Entente',
    ]);
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('reports unknown ids in the URL, and ignores them', async () => {
    const unknown = idOf('Person', 'nobody-at-all');
    const page = await site.open({
      search: `?around=${unknown}&around=${CHO}&expand=nonsense&selected=${MORIYAMA}`,
    });
    await waitForCountsText(page, '3 entities, 3 relationships');
    // Two are not in the graph, one is not in this view.
    expect(await page.locator('.notice').allTextContents()).toEqual([
      'The link contains 3 items that are not in this graph or this view: person/nobody-at-all, nonsense, person/hiroshi-moriyama.×',
    ]);
    const search = new URL(page.url()).searchParams;
    expect([search.getAll('around'), search.getAll('expand'), search.get('selected')]).toEqual([
      [CHO],
      [],
      null,
    ]);
  });
});
