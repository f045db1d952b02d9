/** Accessibility in light and dark mode and on narrow screens: axe findings and horizontal scrolling. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { idOf, useExplorer, waitForCounts } from './explorer.js';

const MORIYAMA = idOf('Person', 'hiroshi-moriyama');
const CPC = idOf('Party', 'communist-party-of-china');
const CHO = idOf('Person', 'cho-tae-yul');

/** Serious and critical findings of axe, by rule and element. */
async function findAxeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Results> } };
    interface Results {
      violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    return (await axe.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const readHorizontalOverflow = (page: Page) =>
  page.evaluate(() => {
    const { document: page, innerWidth } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number } };
      innerWidth: number;
    };
    return page.documentElement.scrollWidth - innerWidth;
  });

const VIEWS = [
  ['the whole graph', '', 'Latest meetings', {}],
  ['the whole graph in dark mode', '', 'Latest meetings', { dark: true }],
  ['the whole graph on a narrow screen', '', 'Latest meetings', { width: 390, height: 844 }],
  ['a person in dark mode', `?selected=${MORIYAMA}`, 'Whom they met', { dark: true }],
  ['a channel on a narrow screen', `?selected=${CPC}`, 'revived', { width: 390, height: 844 }],
  ['a path', `?path=${CHO}~${MORIYAMA}~0`, '2 steps', {}],
  ['a time range', '?from=2024-05-01&to=2024-12-31', 'Latest meetings', {}],
] as const;

describe.skipIf(!inject('chromium'))('no serious axe finding and no horizontal scrolling in', () => {
  const site = useExplorer();
  it.each(VIEWS)('%s', async (_, search, text, options) => {
    const page = await site.open({ search, ...options });
    await waitForCounts(page);
    await page.locator('.details').getByText(text).first().waitFor();
    expect(await readHorizontalOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
