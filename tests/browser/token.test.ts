/** A server that wants a token, from the explorer and from GraphiQL: both ask for it once, and then all of them works. */
import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { explorer, waitForDrawn } from './explorer.js';

const TOKEN = 'a-token-of-this-test';
/** What a browser writes of each 401. */
const refused = /the server responded with a status of 401/;

describe.skipIf(!inject('chromium'))('with a token', () => {
  const site = explorer({ token: TOKEN });

  it('the explorer asks once, says when it is wrong, and keeps it until the tab is closed', async () => {
    const page = await site.open({ expected: refused });
    const field = page.getByRole('textbox', { name: 'Token' });
    await field.fill('not-the-token-of-it');
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'That is not the token of this server.' }).waitFor();
    await field.fill(TOKEN);
    await page.getByRole('button', { name: 'Go on' }).click();
    await waitForDrawn(page, '30 entities, 69 relationships');
    await page.reload();
    await waitForDrawn(page, '30 entities, 69 relationships');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('the explorer says so when nobody has it, and asks again when told to', async () => {
    const page = await site.open({ expected: refused });
    await page.getByRole('textbox', { name: 'Token' }).press('Escape');
    const notice = page.locator('.notice.error', { hasText: 'This server requires a token' });
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
    await page.getByRole('textbox', { name: 'Token' }).press('Enter');
    await waitForDrawn(page, '30 entities, 69 relationships');
  });

  it('the files of the explorer come', async () => {
    const page = await site.open({ expected: refused, search: '?around=person/cho-tae-yul' });
    await page.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
    await page.getByRole('textbox', { name: 'Token' }).press('Enter');
    await waitForDrawn(page, '3 entities, 3 relationships');
    await page.click('.menu summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('a[data-format="graphml"]'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.graphml$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('Cho Tae-yul');
  });

  it('GraphiQL asks once, and answers', async () => {
    const asked: string[] = [];
    const page = await site.open({
      search: 'graphql',
      expected: refused,
      before: async (one) =>
        one.on('dialog', (dialog) => {
          asked.push(dialog.message());
          void dialog.accept(TOKEN);
        }),
    });
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'Hiroshi Moriyama' }).waitFor();
    expect(asked).toEqual(['This server requires a token:']);
  });
});
