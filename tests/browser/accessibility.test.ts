/** Light, dark and narrow: nothing to scroll sideways, nothing that axe calls serious. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { drawn, explorer, idOf } from './explorer.js';

const MORIYAMA = idOf('Person', 'hiroshi-moriyama');
const CPC = idOf('Party', 'communist-party-of-china');
const CHO = idOf('Person', 'cho-tae-yul');

/** The serious and critical findings, by rule and place. */
async function findings(page: Page): Promise<string[]> {
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

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { document: page, innerWidth } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number } };
      innerWidth: number;
    };
    return page.documentElement.scrollWidth - innerWidth;
  });

const LOOKS = [
  ['the whole graph', '', 'Meetings, latest first', {}],
  ['the whole graph in the dark', '', 'Meetings, latest first', { dark: true }],
  ['the whole graph on a narrow screen', '', 'Meetings, latest first', { width: 390, height: 844 }],
  ['a person in the dark', `?selected=${MORIYAMA}`, 'Whom they met', { dark: true }],
  ['a channel on a narrow screen', `?selected=${CPC}`, 'revived', { width: 390, height: 844 }],
  ['a path', `?path=${CHO}~${MORIYAMA}~0`, '2 steps', {}],
  ['a time', '?from=2024-05-01&to=2024-12-31', 'Meetings, latest first', {}],
] as const;

describe.skipIf(!inject('chromium'))(
  'without a serious finding of axe and without scrolling sideways',
  () => {
    const site = explorer();
    it.each(LOOKS)('one sees %s', async (_, search, told, opening) => {
      const page = await site.open({ search, ...opening });
      await drawn(page);
      await page.locator('.details').getByText(told).first().waitFor();
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await findings(page)).toEqual([]);
    });
  },
);
