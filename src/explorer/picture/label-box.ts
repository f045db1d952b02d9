/** How much room an entity takes with its name below it, without asking a canvas. */
import type { PictureNode } from '../state/model.js';
import { sizeOf } from './looks.js';

export interface Box {
  readonly width: number;
  readonly height: number;
  /** How far its middle lies below the middle of the shape. */
  readonly below: number;
}

const LETTER = 6.7;
const LINE = 15;
const WIDEST = 132;

export function labelBox({
  name,
  kind,
  meetingCount,
}: Pick<PictureNode, 'name' | 'kind' | 'meetingCount'>): Box {
  const size = sizeOf(kind, meetingCount);
  // CJK letters are about twice as wide.
  const wide = [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0) * LETTER;
  const label = 6 + Math.ceil(wide / WIDEST) * LINE;
  return { width: Math.max(size, Math.min(wide, WIDEST)) + 12, height: size + label, below: label / 2 };
}
