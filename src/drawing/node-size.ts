/** How large a node is drawn: its name in lines, measured without a browser. */
import { legalText } from '../words/legal-text.js';
import type { DrawingNode } from './drawing.js';
import type { Size } from './geometry.js';
import { NODE_LOOK } from './look.js';

export interface NodeSize extends Size {
  readonly lines: readonly string[];
}

export const FONT = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";
export const NODE_FONT = 13;
export const LINE_HEIGHT = 16;
const LONGEST_LINE = 132;
const LONGEST_WORD = 40;
/** Room between the text and the border, by shape: an ellipse is narrow where its text ends. */
const ROOM = { pill: [15, 8], hexagon: [20, 9], ellipse: [20, 12], box: [10, 8] } as const;

export function nodeSize({ label, kind }: Pick<DrawingNode, 'label' | 'kind'>): NodeSize {
  const lines = wrap(legalText(label));
  const [x, y] = ROOM[NODE_LOOK[kind].shape];
  const widest = Math.max(...lines.map((line) => textWidth(line, NODE_FONT)));
  return {
    lines,
    width: Math.round(Math.max(widest, 24) + 2 * x),
    height: Math.round(lines.length * LINE_HEIGHT + 2 * y),
  };
}

/** A little more than the text takes in the usual sans-serif faces. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += width(character);
  return ems * size;
}

function width(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u.test(
      character,
    )
  )
    return 1.02;
  if (/[ijltfrI.,:;'’|!()[\]\s-]/.test(character)) return 0.34;
  if (/[mwMW@%]/.test(character)) return 0.92;
  if (/\p{Lu}/u.test(character)) return 0.72;
  return 0.57;
}

/** Breaks at spaces, into lines of about the same length; a word of monstrous length is cut. */
function wrap(label: string): string[] {
  const words = label.trim().split(/\s+/).map(cut);
  const whole = words.join(' ');
  const full = textWidth(whole, NODE_FONT);
  if (full <= LONGEST_LINE) return [whole];
  const goal = Math.max(full / Math.ceil(full / LONGEST_LINE), LONGEST_LINE / 2);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits =
      textWidth(longer, NODE_FONT) <= LONGEST_LINE &&
      (last === undefined || textWidth(last, NODE_FONT) < goal * 0.8);
    if (last === undefined || !fits) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function cut(word: string): string {
  const characters = [...word];
  return characters.length > LONGEST_WORD ? `${characters.slice(0, LONGEST_WORD - 1).join('')}…` : word;
}
