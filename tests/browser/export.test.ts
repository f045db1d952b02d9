/** Export from the explorer: images, data files and the GraphQL query of the view. */
import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { idOf, readGraphView, useExplorer, waitForCounts, waitForCountsText } from './explorer.js';

const CHO = idOf('Person', 'cho-tae-yul');
const MORIYAMA = idOf('Person', 'hiroshi-moriyama');

describe.skipIf(!inject('chromium'))('the explorer exports', () => {
  const site = useExplorer();

  it('a PNG', async () => {
    const page = await site.open();
    await waitForCounts(page);
    await page.click('.menu summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#png')]);
    expect(download.suggestedFilename()).toBe('entente-picture.png');
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  it('an SVG with real text', async () => {
    const page = await site.open({ search: `?around=${CHO}` });
    await waitForCounts(page);
    await page.click('.menu summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#svg')]);
    const text = await readFile(await download.path(), 'utf8');
    const texts = [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word]) => word);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Around Cho Tae-yul',
        '3 entities, 3 relationships · 9 relationships to entities not shown',
        'Cho Tae-yul',
        'Wang Yi',
        'met, May 2024',
      ]),
    );
    expect(text).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('files with the filtered entities only', async () => {
    const page = await site.open({ search: `?around=${CHO}&kinds=MET&from=2024-01-01` });
    await waitForCountsText(page, '2 entities, 1 relationship');
    await page.click('.menu summary');
    const links = await page
      .locator('a[data-format]')
      .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));
    expect(links.map((link) => new URL(link).pathname)).toEqual([
      '/export/svg',
      '/export/graphml',
      '/export/gexf',
      '/export/cytoscape.json',
      '/export/csv',
      '/export/jsonld',
    ]);
    const query = new URL(links[0] ?? '').searchParams;
    const { nodes } = await readGraphView(page);
    expect(query.getAll('around').sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect([query.get('depth'), query.getAll('kinds'), query.get('from'), query.get('to')]).toEqual([
      '0',
      ['MET'],
      '2024-01-01',
      null,
    ]);
  });

  it('files with the entities and relationships of the view', async () => {
    const page = await site.open({ search: '?kinds=MET.EXCHANGE_CHANNEL&to=2024-12-31' });
    await waitForCounts(page);
    await page.click('.menu summary');
    const links = await page
      .locator('a[data-format]')
      .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));
    const responses = await Promise.all(
      links.map(async (link) => {
        const response = await fetch(link);
        // Read to the end: the server waits for open responses when it stops.
        return { status: response.status, text: await response.text() };
      }),
    );
    expect(responses.map(({ status }) => status)).toEqual(links.map(() => 200));
    const json = JSON.parse(
      responses[links.findIndex((link) => link.includes('cytoscape.json'))]?.text ?? '',
    ) as {
      elements: Record<'nodes' | 'edges', { data: { id: string } }[]>;
    };
    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();
    const { nodes, edges } = await readGraphView(page);
    expect(ids(json.elements.nodes.map(({ data }) => data))).toEqual(ids(nodes));
    expect(ids(json.elements.edges.map(({ data }) => data))).toEqual(ids(edges));
  });

  it('the query of the view, which opens in GraphiQL and returns the same relationships', async () => {
    const page = await site.open({
      search: '?kinds=MET.ACT.MEMBER_OF.EXCHANGE_CHANNEL&status=HELD&from=2018-10-15&to=2025-01-12',
    });
    await waitForCounts(page);
    const { edges } = await readGraphView(page);
    const link = await page.getAttribute('#as-graphql', 'href');
    const query = new URL(link ?? '', site.url).searchParams.get('query');
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: { overview: { edges: { id: string }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.overview.edges.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort());
    const [graphiql] = await Promise.all([page.waitForEvent('popup'), page.click('#as-graphql')]);
    await graphiql.locator('.graphiql-container').first().waitFor();
    await graphiql.getByText('The graph shown in the explorer.').first().waitFor();
    expect(await graphiql.locator('.graphiql-tab').allTextContents()).toEqual(['ExplorerGraph']);
  });

  it('the query of paths, which finds the same paths', async () => {
    const page = await site.open({ search: `?path=${CHO}~${MORIYAMA}~0` });
    await waitForCounts(page);
    const sentences = await page.locator('.ways button').evaluateAll((all) =>
      all.map((one) => {
        const { childNodes } = one as unknown as { childNodes: { textContent: string }[] };
        return childNodes[childNodes.length - 1]?.textContent;
      }),
    );
    const query = new URL((await page.getAttribute('#as-graphql', 'href')) ?? '', site.url).searchParams.get(
      'query',
    );
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { paths: { paths: { sentence: string }[] } } };
    expect(sentences.length).toBeGreaterThan(1);
    expect(data.paths.paths.map(({ sentence }) => sentence)).toEqual(sentences);
  });
});
