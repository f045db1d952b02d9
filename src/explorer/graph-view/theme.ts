/** The colours of the graph view in the user's colour scheme. */
import { DARK, LIGHT, type Palette } from '../../drawing/palette.js';

export const PREFERS_DARK = matchMedia('(prefers-color-scheme: dark)');

export function getPalette(): Palette {
  return PREFERS_DARK.matches ? DARK : LIGHT;
}

/** Background of a selected element. */
export function getAccentColour(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
}
