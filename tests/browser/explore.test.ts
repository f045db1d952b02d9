/** Exploring with a mouse: search, select, expand and collapse, filters, time, paths, and the URL that keeps it all. */
import { describe, expect, inject, it } from 'vitest';
import { clickNode, drawn, explorer, idOf, picture, places, waitForDrawn } from './explorer.js';

const MORIYAMA = idOf('Person', 'hiroshi-moriyama');
const WANG_YI = idOf('Person', 'wang-yi');
const CHO = idOf('Person', 'cho-tae-yul');
const TRUMP = idOf('Person', 'donald-trump');
const CHINA = idOf('Country', 'china');
const CPC = idOf('Party', 'communist-party-of-china');

describe.skipIf(!inject('chromium'))('the explorer', () => {
  const site = explorer();

  it('opens on the whole graph of the article', async () => {
    const page = await site.open();
    expect(await drawn(page)).toBe('30 entities, 69 relationships');
    const { nodes, edges } = await picture(page);
    expect([nodes.length, edges.length, new Set(edges.map(({ id }) => id)).size]).toEqual([30, 69, 69]);
    // What is planned, requested or postponed is dashed and says so.
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
  ])('opens with all of it in sight at %i × %i', async (width, height) => {
    const page = await site.open({ width, height });
    await drawn(page);
    const { nodes } = await picture(page);
    const box = await page.locator('#picture').boundingBox();
    const { x: left, y: top, width: wide, height: high } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    const outside = nodes.filter(({ x, y }) => x < left || x > left + wide || y < top || y > top + high);
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  it('opens with no side empty where not all of it is in sight', async () => {
    const page = await site.open({ width: 390, height: 700 });
    await drawn(page);
    const { nodes } = await picture(page);
    const box = await page.locator('#picture').boundingBox();
    const { x: left, width: wide } = box ?? { x: 0, width: 0 };
    const across = nodes.map(({ x }) => x);
    expect([Math.min(...across) < left + wide / 4, Math.max(...across) > left + (wide * 3) / 4]).toEqual([
      true,
      true,
    ]);
  });

  it('does not hide parallel edges behind each other', async () => {
    const page = await site.open();
    await drawn(page);
    const spots = (await picture(page)).edges.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(spots).size).toBe(69);
  });

  it('finds a name as one types, in any script, says which one matched, and centres on it', async () => {
    const page = await site.open();
    await drawn(page);
    await page.fill('#search', '王滬');
    const hit = page.locator('#hits [role=option]').first();
    await hit.waitFor();
    expect(await hit.textContent()).toBe('Wang Huning 王滬寧person');
    await hit.click();
    await page.locator('.details h2', { hasText: 'Wang Huning' }).waitFor();
    expect((await picture(page)).nodes.filter(({ selected }) => selected).map(({ text }) => text)).toEqual([
      'Wang Huning',
    ]);
    expect(new URL(page.url()).searchParams.get('selected')).toBe(idOf('Person', 'wang-huning'));
  });

  it('says when a search finds nobody, and what to try', async () => {
    const page = await site.open();
    await page.fill('#search', 'zzzzqqqq');
    const note = page.locator('.hits.note');
    await note.waitFor();
    expect(await note.textContent()).toBe(
      'No name like “zzzzqqqq”. Try a part of it, another spelling, or another script.',
    );
  });

  it('tells of a person: names, offices, whom they met, when, and the paragraph behind it', async () => {
    const page = await site.open();
    await drawn(page);
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

  it('tells of a meeting: both sides, status, place, topics and evidence; and lights all its edges', async () => {
    const page = await site.open();
    await drawn(page);
    const { edges } = await picture(page);
    const edge = edges.find(({ text }) => text.startsWith('visit planned'));
    await page.goto(`${site.url}/?selected=${edge?.id}`);
    const details = page.locator('.details');
    await details.getByText('visitor').waitFor();
    const text = (await details.textContent()) ?? '';
    for (const said of [
      'Visit of a delegation of the Eastern Theater Command to Japan',
      'planned; its date has passed',
      'between 11 and 20 Jan 2025',
      'mutual understanding and trust',
      'Ministry of Defense of Japan',
      'Joint Staff Office',
      'Eastern Theater Command',
      'stated in ¶ 5',
    ])
      expect(text).toContain(said);
    expect(
      (await picture(page)).edges.filter(({ highlighted }) => highlighted).map(({ text: label }) => label),
    ).toEqual(['visit planned, between 11 and 20 Jan 2025', 'visit planned, between 11 and 20 Jan 2025']);
  });

  it('draws the life of a channel, with its sessions on it', async () => {
    const page = await site.open({ search: `?selected=${CPC}` });
    const band = page.locator('svg.band').first();
    await band.waitFor();
    expect(await band.locator('text.in').allTextContents()).toEqual(['launched', 'halted', 'revived']);
    expect(await band.locator('text.when').allTextContents()).toEqual(['2006', 'Oct 2018', '14 Jan 2025']);
    expect(await band.locator('.session text').allTextContents()).toEqual(['8', '9']);
    expect(await page.locator('.biography .periods').first().textContent()).toContain(
      'The COVID-19 pandemic',
    );
  });

  it('expands with exact counts before and after, takes back, and moves nothing that is there', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    // Cho, Wang Yi and his ministry; what is beyond is counted.
    await waitForDrawn(page, '3 entities, 3 relationships');
    const before = await places(page);
    expect((await picture(page)).nodes.find(({ id }) => id === WANG_YI)?.text).toBe('Wang Yi\n+7 more');
    await clickNode(page, 'Wang Yi');
    const expand = page.getByRole('button', { name: 'Expand: 7 more relationships' });
    await expand.waitFor();
    await expand.click();
    await waitForDrawn(page, '8 entities');
    const { nodes } = await picture(page);
    expect(nodes.find(({ id }) => id === WANG_YI)?.text).toBe('Wang Yi');
    expect(await places(page)).toMatchObject(before);
    await page.getByRole('button', { name: 'Take back' }).click();
    await waitForDrawn(page, '3 entities, 3 relationships');
  });

  it('collapses what is reached through an entity alone, and opens it again', async () => {
    const page = await site.open({ search: `?around=${CPC}&selected=${CHINA}` });
    await waitForDrawn(page, '7 entities');
    const before = await places(page);
    expect(await page.getByRole('button', { name: 'Collapse' }).count()).toBe(0);
    await clickNode(page, 'Communist Party of China');
    await page.getByRole('button', { name: 'Collapse: hide 6 entities' }).click();
    await waitForDrawn(page, '1 entity, 0 relationships');
    expect(before).toMatchObject(await places(page));
    await page.getByRole('button', { name: 'Expand: 13 more relationships' }).click();
    await waitForDrawn(page, '7 entities');
    expect(await places(page)).toEqual(before);
  });

  it('filters by kind and by status, and says what is left out', async () => {
    const page = await site.open();
    await drawn(page);
    for (const kind of ['MEMBER_OF', 'EXCHANGE_CHANNEL', 'PART_OF', 'ACT'])
      await page.uncheck(`#kind-${kind}`);
    await waitForDrawn(page, '17 relationships');
    await page.uncheck('#status-HELD');
    await waitForDrawn(page, '7 entities, 4 relationships · 23 left out by the filters');
    await page.uncheck('#entity-COUNTRY');
    await waitForDrawn(page, '2 relationships');
    await page.uncheck('#entity-INSTITUTION');
    const nothing = page.locator('.notice', { hasText: 'The filters leave nothing to draw.' });
    await nothing.getByRole('button').click();
    await waitForDrawn(page, '30 entities, 69 relationships');
  });

  it('filters by time with the slider, and counts and lists what has no date', async () => {
    const page = await site.open();
    await drawn(page);
    await page.locator('#time-to').focus();
    await page.keyboard.press('Home');
    await waitForDrawn(page, '16 relationships');
    const undated = page.locator('.undated summary');
    expect(await undated.textContent()).toBe('7 without a date, not drawn');
    await undated.click();
    expect(await page.locator('.undated li').count()).toBe(7);
    await page.getByRole('button', { name: 'All time' }).click();
    await waitForDrawn(page, '69 relationships');
    expect(await undated.textContent()).toBe('7 without a date');
  });

  it('finds the paths between two picked entities, and lights the chosen one', async () => {
    const page = await site.open();
    await drawn(page);
    await clickNode(page, 'Cho Tae-yul');
    await page.getByRole('button', { name: 'Path to …' }).click();
    await page.locator('.notice', { hasText: 'Path from Cho Tae-yul' }).waitFor();
    await clickNode(page, 'Hiroshi Moriyama');
    const ways = page.locator('.ways button');
    await ways.first().waitFor();
    expect(await ways.first().textContent()).toBe(
      '2 stepsCho Tae-yul met Wang Yi in May 2024; Wang Yi met Hiroshi Moriyama on 13 or 14 January 2025.',
    );
    const lit = (await picture(page)).nodes.filter(({ dimmed }) => !dimmed).map(({ text }) => text);
    expect(lit.sort()).toEqual(['Cho Tae-yul', 'Hiroshi Moriyama', 'Wang Yi']);
    await ways.nth(1).click();
    await page.waitForFunction(() => globalThis.location.search.includes('%7E1'));
    expect(await ways.nth(1).getAttribute('aria-pressed')).toBe('true');
  });

  it('says when there is no path, and between whom', async () => {
    const page = await site.open({ search: `?around=${CHO}&path=${CHO}~${TRUMP}~0` });
    const paths = page.locator('.paths');
    await paths.waitFor();
    expect(await paths.textContent()).toContain(
      'From Cho Tae-yul to Donald TrumpCloseThere is no way of at most 4 steps.',
    );
    expect((await picture(page)).nodes.map(({ text }) => text)).toContain('Donald Trump');
    await paths.getByRole('button', { name: 'Close' }).click();
    await waitForDrawn(page, '3 entities, 3 relationships');
  });

  it('keeps the view in the URL: a reload gives the same picture, back and forward undo and redo', async () => {
    const page = await site.open();
    await drawn(page);
    await clickNode(page, 'Hiroshi Moriyama');
    await page.uncheck('#kind-PART_OF');
    await waitForDrawn(page, '54 relationships');
    await page.uncheck('#entity-INSTITUTION');
    const filtered = await drawn(page);
    const [where, url] = [await places(page), page.url()];
    await page.reload();
    expect([await drawn(page), await places(page), page.url()]).toEqual([filtered, where, url]);
    expect(await page.textContent('.details h2')).toBe('Hiroshi Moriyama');
    await page.goBack();
    await waitForDrawn(page, '54 relationships');
    await page.goBack();
    await waitForDrawn(page, '69 relationships');
    expect(await page.textContent('.details h2')).toBe('Hiroshi Moriyama');
    await page.goBack();
    await page.locator('.details h2', { hasText: 'Who met whom' }).waitFor();
    await page.goForward();
    await page.locator('.details h2', { hasText: 'Hiroshi Moriyama' }).waitFor();
    await page.goForward();
    await waitForDrawn(page, '54 relationships');
  });

  it('takes kind/slug in the URL for an id, and says what one looks at', async () => {
    const page = await site.open({ search: '?around=person/cho-tae-yul&selected=person/wang-yi' });
    await waitForDrawn(page, '3 entities, 3 relationships');
    await page.locator('.details h2', { hasText: 'Wang Yi' }).waitFor();
    const search = new URL(page.url()).searchParams;
    expect([search.get('around'), search.get('selected'), await page.title()]).toEqual([
      CHO,
      WANG_YI,
      'Wang Yi – Entente',
    ]);
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('tells of ids in the URL that are stale, and skips them', async () => {
    const gone = idOf('Person', 'nobody-at-all');
    const page = await site.open({
      search: `?around=${gone}&around=${CHO}&expand=nonsense&selected=${MORIYAMA}`,
    });
    await waitForDrawn(page, '3 entities, 3 relationships');
    // Two that there are not, and one that this picture does not have.
    expect(await page.locator('.notice').allTextContents()).toEqual([
      `The address names 3 things that the graph does not have, or not here; skipped: person/nobody-at-all, nonsense, person/hiroshi-moriyama.×`,
    ]);
    const search = new URL(page.url()).searchParams;
    expect([search.getAll('around'), search.getAll('expand'), search.get('selected')]).toEqual([
      [CHO],
      [],
      null,
    ]);
  });
});
