/** A server that requires a token: the explorer and GraphiQL ask for it once, then everything works. */
import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { useExplorer, waitForCountsText } from './explorer.js';

const TOKEN = 'a-token-of-this-test';
/** The browser logs this for each 401 response. */
const unauthorized = /the server responded with a status of 401/;

describe.skipIf(!inject('chromium'))('with a token', () => {
  const site = useExplorer({ token: TOKEN });

  it('the explorer asks once, reports a wrong token, and keeps the token after a reload', async () => {
    const page = await site.open({ expected: unauthorized });
    const field = page.getByRole('textbox', { name: 'Token' });
    await field.fill('not-the-token-of-it');
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Wrong token.' }).waitFor();
    await field.fill(TOKEN);
    await page.getByRole('button', { name: 'Continue' }).click();
    await waitForCountsText(page, '30 entities, 69 relationships');
    await page.reload();
    await waitForCountsText(page, '30 entities, 69 relationships');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('the explorer reports a cancelled prompt, and asks again on request', async () => {
    const page = await site.open({ expected: unauthorized });
    await page.getByRole('textbox', { name: 'Token' }).press('Escape');
    const notice = page.locator('.notice.error', { hasText: 'This server requires a token' });
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
    await page.getByRole('textbox', { name: 'Token' }).press('Enter');
    await waitForCountsText(page, '30 entities, 69 relationships');
  });

  it('files can be downloaded', async () => {
    const page = await site.open({ expected: unauthorized, search: '?around=person/cho-tae-yul' });
    await page.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
    await page.getByRole('textbox', { name: 'Token' }).press('Enter');
    await waitForCountsText(page, '3 entities, 3 relationships');
    await page.click('.menu summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('a[data-format="graphml"]'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.graphml$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('Cho Tae-yul');
  });

  it('GraphiQL asks once, and shows the result', async () => {
    const prompts: string[] = [];
    const page = await site.open({
      search: 'graphql',
      expected: unauthorized,
      before: async (page) =>
        page.on('dialog', (dialog) => {
          prompts.push(dialog.message());
          void dialog.accept(TOKEN);
        }),
    });
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'Hiroshi Moriyama' }).waitFor();
    expect(prompts).toEqual(['This server requires a token:']);
  });
});
