/** The colours of the picture, by what the reader's system asks for. */
import { DARK, LIGHT, type Palette } from '../../drawing/palette.js';

export const PREFERS_DARK = matchMedia('(prefers-color-scheme: dark)');

export function getPalette(): Palette {
  return PREFERS_DARK.matches ? DARK : LIGHT;
}

/** What is selected stands on this ground. */
export function getAccentColour(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
}
