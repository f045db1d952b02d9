/** The style sheet and the drawing have the same colours, in light and dark mode, with enough contrast. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { DARK, LIGHT } from '../../src/drawing/palette.js';

const css = readFileSync(join(packageRoot(), 'src', 'explorer', 'style', 'theme.css'), 'utf8');
const dark = css.indexOf('@media');

describe.each([
  ['light', LIGHT, css.slice(0, dark)],
  ['dark', DARK, css.slice(dark)],
])('in %s mode', (_, { background, text: ink, mutedText, nodes, edges }, part) => {
  const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
  it.each([
    ['ground', background],
    ['ink', ink],
    ['quiet', mutedText],
    ['person', nodes.PERSON.border],
    ['person-fill', nodes.PERSON.fill],
    ['party', nodes.PARTY.border],
    ['party-fill', nodes.PARTY.fill],
    ['country', nodes.COUNTRY.border],
    ['country-fill', nodes.COUNTRY.fill],
    ['institution', nodes.INSTITUTION.border],
    ['institution-fill', nodes.INSTITUTION.fill],
    ['met', edges.MET],
    ['member', edges.MEMBER_OF],
    ['channel', edges.EXCHANGE_CHANNEL],
    ['part', edges.PART_OF],
    ['act', edges.ACT],
  ])('--%s equals the palette', (name, inDrawing) => {
    expect(colour(name)).toBe(inDrawing);
  });

  it('the contrast is at least 4.5 for names and 3 for lines', () => {
    for (const { fill, text } of Object.values(nodes)) expect(contrast(fill, text)).toBeGreaterThan(4.5);
    for (const line of Object.values(edges)) expect(contrast(background, line)).toBeGreaterThan(3);
  });
});

/** Contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
