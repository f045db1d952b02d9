/** GraphiQL: a tab for each example query, and one for a query of the explorer. */
import { describe, expect, inject, it } from 'vitest';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { useExplorer, waitForCounts } from './explorer.js';

const operationName = (query: string) => /query (\w+)/.exec(query)?.[1];

describe.skipIf(!inject('chromium'))('GraphiQL', () => {
  const site = useExplorer();

  it('opens a tab on click, without reordering tabs', async () => {
    const page = await site.open({ search: 'graphql' });
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.nth(EXAMPLES.length - 1).waitFor();
    expect(await tabs.allTextContents()).toEqual(EXAMPLES.map(({ query }) => operationName(query)));
    for (const at of [2, 5, 1]) {
      await tabs.nth(at).click();
      await page
        .locator('.graphiql-tab-active', { hasText: operationName(EXAMPLES[at]?.query ?? '') })
        .waitFor();
    }
  });

  it('opens the query of the explorer in a new tab, and keeps the others', async () => {
    const page = await site.open({ search: 'graphql' });
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.nth(EXAMPLES.length - 1).waitFor();
    // GraphiQL stores its tabs with a delay.
    await tabs.nth(1).click();
    await page.waitForFunction(
      (last) => {
        const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
        return Object.values(localStorage).some(
          (value) => value.includes('"activeTabIndex":1') && value.includes(last),
        );
      },
      operationName(EXAMPLES.at(-1)?.query ?? '') ?? '',
    );
    await page.goto(`${site.url}/?kinds=MET`);
    await waitForCounts(page);
    const [graphiql] = await Promise.all([page.waitForEvent('popup'), page.click('#as-graphql')]);
    await graphiql.locator('.graphiql-tab-active', { hasText: 'ExplorerGraph' }).waitFor();
    expect(await graphiql.locator('.graphiql-tab-button').allTextContents()).toEqual([
      ...EXAMPLES.map(({ query }) => operationName(query)),
      'ExplorerGraph',
    ]);
  });
});
