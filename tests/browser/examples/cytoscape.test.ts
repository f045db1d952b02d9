/** The Cytoscape.js example draws whom Hiroshi Moriyama met, and whom else they met. */
import type { Core, EdgeSingular } from 'cytoscape';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { examplePage, exportsOf } from './example-page.js';

const HELD = ['solid', '3px'];
const DELEGATION = ['solid', '1.5px'];
const OTHER = ['dashed', '2px'];

const EDGES = [
  ['Japan', 'Wang Yi', 'visit requested', ...OTHER],
  ['Li Shulei', 'Hiroshi Moriyama', 'met, 13 Jan 2025', ...DELEGATION],
  ['Li Shulei', 'Makoto Nishida', 'met, 13 Jan 2025', ...DELEGATION],
  ['Liu Jianchao', 'Hiroshi Moriyama', 'met, 14 Jan 2025', ...HELD],
  ['Liu Jianchao', 'Makoto Nishida', 'met, 14 Jan 2025', ...HELD],
  ['Wang Huning', 'Hiroshi Moriyama', 'met, 14 Jan 2025', ...HELD],
  ['Wang Huning', 'Makoto Nishida', 'met, 14 Jan 2025', ...HELD],
  ['Wang Yi', 'Cho Tae-yul', 'met, May 2024', ...HELD],
  ['Wang Yi', 'Hiroshi Moriyama', 'met, 13 or 14 Jan 2025', ...DELEGATION],
  ['Wang Yi', 'Makoto Nishida', 'met, 13 or 14 Jan 2025', ...DELEGATION],
];

/** The drawn names, column by column from the left, and the drawn lines. */
async function drawn(page: Page) {
  const main = await exportsOf<{ cy: Core }>(page);
  return main.evaluate(({ cy }) => {
    const columns = new Map<number, string[]>();
    for (const node of cy.nodes().sort((a, b) => a.position('x') - b.position('x'))) {
      const x = Math.round(node.position('x') / 10);
      columns.set(x, [...(columns.get(x) ?? []), node.style('label')].sort());
    }
    const edges = cy
      .edges()
      .map((edge) => [
        edge.source().style('label'),
        edge.target().style('label'),
        ...['label', 'line-style', 'width'].map((property) => edge.style(property)),
      ]);
    return { columns: [...columns.values()], edges: edges.sort() };
  });
}

describe.skipIf(!inject('chromium'))('the Cytoscape.js example', () => {
  const example = examplePage('cytoscape');

  it('draws whom he met in the second column, and whom else they met in the third', async () => {
    const page = await example.open();
    expect(await page.textContent('#summary')).toBe(
      '4 counterparts at 4 meetings; on the right, whom else these met.',
    );
    expect(await drawn(page)).toEqual({
      columns: [
        ['Hiroshi Moriyama'],
        ['Li Shulei', 'Liu Jianchao', 'Wang Huning', 'Wang Yi'],
        ['Cho Tae-yul', 'Japan', 'Makoto Nishida'],
      ],
      edges: EDGES,
    });
    await example.screenshot(page);
  });

  it('describes the meeting of a clicked line, with its source', async () => {
    const page = await example.open();
    const main = await exportsOf<{ cy: Core }>(page);
    const middle = await main.evaluate(({ cy }) =>
      (cy.$('[label = "met, May 2024"]')[0] as EdgeSingular).renderedMidpoint(),
    );
    await page.locator('#graph').click({ position: middle });
    await page.locator('#meeting', { hasText: 'Source:' }).waitFor();
    expect(await page.textContent('#meeting')).toBe(
      'Cho Tae-yul and Wang Yi meet in Beijing (met, May 2024, Beijing). ' +
        'Source: Ruling-party talks between China and Japan resume after seven years, paragraph 7.',
    );
  });
});

describe.skipIf(!inject('chromium'))('the Cytoscape.js example, whose origin is not allowed', () => {
  const example = examplePage('cytoscape', { allowed: false });

  it('says which setting is missing', async () => {
    const page = await example.open();
    const { origin } = new URL(page.url());
    expect(await page.textContent('#summary')).toBe(
      `No data from ${example.entente}: Failed to fetch. Does Entente run with ENTENTE_ORIGINS=${origin}?`,
    );
  });
});
