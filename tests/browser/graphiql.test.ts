/** GraphiQL as it comes: a tab for each worked example, and a press opens it. */
import { describe, expect, inject, it } from 'vitest';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { drawn, explorer } from './explorer.js';

const named = (query: string) => /query (\w+)/.exec(query)?.[1];

describe.skipIf(!inject('chromium'))('GraphiQL', () => {
  const site = explorer();

  it('opens each tab that is pressed, where it stands', async () => {
    const page = await site.open({ search: 'graphql' });
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.nth(EXAMPLES.length - 1).waitFor();
    expect(await tabs.allTextContents()).toEqual(EXAMPLES.map(({ query }) => named(query)));
    for (const at of [2, 5, 1]) {
      await tabs.nth(at).click();
      await page
        .locator('.graphiql-tab-active', { hasText: named(EXAMPLES[at]?.query ?? '') })
        .waitFor({ timeout: 5_000 });
    }
  });

  it('opens the view of the explorer in a tab of its own, beside those that were open', async () => {
    const page = await site.open({ search: 'graphql' });
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.nth(EXAMPLES.length - 1).waitFor();
    // GraphiQL keeps its tabs a moment after they change.
    await tabs.nth(1).click();
    await page.waitForFunction(
      (last) => {
        const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
        return Object.values(localStorage).some(
          (value) => value.includes('"activeTabIndex":1') && value.includes(last),
        );
      },
      named(EXAMPLES.at(-1)?.query ?? '') ?? '',
    );
    await page.goto(`${site.url}/?kinds=MET`);
    await drawn(page);
    const [graphiql] = await Promise.all([page.waitForEvent('popup'), page.click('#as-graphql')]);
    await graphiql.locator('.graphiql-tab-active', { hasText: 'ExplorerPicture' }).waitFor();
    expect(await graphiql.locator('.graphiql-tab-button').allTextContents()).toEqual([
      ...EXAMPLES.map(({ query }) => named(query)),
      'ExplorerPicture',
    ]);
  });
});
