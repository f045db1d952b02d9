/** The sigma example draws every entity that has relationships, by kind and degree, and all relationships. */
import type { AbstractGraph } from 'graphology-types';
import type { Page } from 'playwright-core';
import type Sigma from 'sigma';
import { describe, expect, inject, it } from 'vitest';
import { examplePage, exportsOf } from './example-page.js';

const PERSON = '#b3261e';
const PARTY = '#d98a00';
const INSTITUTION = '#4f7f4a';
const COUNTRY = '#2f5d8c';

interface Overview {
  readonly data: {
    readonly overview: {
      readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
    };
  };
}

/** Label, colour and number of relationships. */
const NODES = [
  ['Central Politburo', INSTITUTION, 3],
  ['Central Propaganda Department', INSTITUTION, 2],
  ['China', COUNTRY, 18],
  ['China-Korea Friendship Group', INSTITUTION, 4],
  ["Chinese People's Political Consultative Conference", INSTITUTION, 2],
  ['Cho Tae-yul', PERSON, 3],
  ['Communist Party of China', PARTY, 13],
  ['Eastern Theater Command', INSTITUTION, 3],
  ['Hiroshi Moriyama', PERSON, 9],
  ['International Liaison Department', INSTITUTION, 2],
  ['Japan', COUNTRY, 15],
  ['Joint Staff Office', INSTITUTION, 2],
  ['Komeito', PARTY, 7],
  ['Li Shulei', PERSON, 5],
  ['Liberal Democratic Party', PARTY, 7],
  ['Liu Jianchao', PERSON, 3],
  ['Makoto Nishida', PERSON, 8],
  ['Ministry of Defense of Japan', INSTITUTION, 2],
  ['Ministry of Foreign Affairs of China', INSTITUTION, 3],
  ['Ministry of Foreign Affairs of South Korea', INSTITUTION, 3],
  ['Ministry of National Defense of China', INSTITUTION, 2],
  ['National Assembly of South Korea', INSTITUTION, 4],
  ['Shigeru Ishiba', PERSON, 2],
  ['South Korea', COUNTRY, 3],
  ['Wang Huning', PERSON, 4],
  ['Wang Yi', PERSON, 9],
] as const;

async function drawn(page: Page) {
  const main = await exportsOf<{ sigma: Sigma }>(page);
  return main.evaluate(({ sigma }) => {
    const graph: AbstractGraph = sigma.getGraph();
    const nodes = [...sigma.getNodeDisplayedLabels()].map((node) => {
      const { label, color, size } = sigma.getNodeDisplayData(node) ?? {};
      return [label, color, size];
    });
    const edges = graph.mapEdges((edge, _, source, target) => {
      return [edge, source, target, sigma.getEdgeDisplayData(edge)?.visibility];
    });
    return { nodes, edges };
  });
}

describe.skipIf(!inject('chromium'))('the sigma example', () => {
  const example = examplePage('sigma');

  it('draws all entities with relationships, coloured by kind and sized by degree', async () => {
    const page = await example.open();
    expect(await page.textContent('#summary')).toBe(
      '26 entities, 69 relationships. 4 entities without any are not shown.',
    );
    const { nodes } = await drawn(page);
    const expected = NODES.map(([label, color, degree]) => [label, color, 3 + 1.5 * Math.sqrt(degree)]);
    expect(nodes.sort()).toEqual(expected.sort());
    await example.screenshot(page);
  });

  it('draws every relationship', async () => {
    const page = await example.open();
    const response = await fetch(`${example.entente}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ overview { edges { id source target } } }' }),
    });
    const { data } = (await response.json()) as Overview;
    const expected = data.overview.edges.map(({ id, source, target }) => [id, source, target, 'visible']);
    expect(expected).toHaveLength(69);
    const { edges } = await drawn(page);
    expect(edges.sort()).toEqual(expected.sort());
  });

  it('highlights the relationships of the entity under the pointer', async () => {
    const page = await example.open();
    const main = await exportsOf<{ sigma: Sigma }>(page);
    const highlighted = () =>
      main.evaluate(({ sigma }) => {
        const graph: AbstractGraph = sigma.getGraph();
        const labels = graph
          .filterEdges((edge) => sigma.getEdgeDisplayData(edge)?.color === '#1d1d1b')
          .map((edge) => graph.extremities(edge).map((node) => graph.getNodeAttribute(node, 'label')));
        return labels.sort();
      });
    const position = await main.evaluate(({ sigma }) => {
      const graph: AbstractGraph = sigma.getGraph();
      const node = graph.findNode((_, { label }) => label === 'Cho Tae-yul') as string;
      return sigma.framedGraphToViewport(sigma.getNodeDisplayData(node) as { x: number; y: number });
    });
    await page.locator('#graph').hover({ position });
    await expect.poll(highlighted).toEqual([
      ['Cho Tae-yul', 'Ministry of Foreign Affairs of South Korea'],
      ['Cho Tae-yul', 'Wang Yi'],
      ['Wang Yi', 'Cho Tae-yul'],
    ]);
    await page.mouse.move(0, 0);
    await expect.poll(highlighted).toEqual([]);
  });
});
