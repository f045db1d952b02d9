/** Wraps the label of a node and measures the node, without a browser. */
import { replaceInvalidCharacters } from '../common/replace-invalid-characters.js';
import type { DrawingNode } from './drawing.js';
import type { Size } from './geometry.js';
import { NODE_STYLES } from './styles.js';

export interface NodeSize extends Size {
  readonly lines: readonly string[];
}

export const FONT_FAMILY = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";
export const NODE_FONT_SIZE = 13;
export const LINE_HEIGHT = 16;
const MAX_LINE_WIDTH = 132;
const MAX_WORD_CHARACTERS = 40;
/** Horizontal and vertical padding by shape: an ellipse is narrow where its text ends. */
const PADDING = { pill: [15, 8], hexagon: [20, 9], ellipse: [20, 12], box: [10, 8] } as const;

export function measureNode({ label, kind }: Pick<DrawingNode, 'label' | 'kind'>): NodeSize {
  const lines = wrapLabel(replaceInvalidCharacters(label));
  const [x, y] = PADDING[NODE_STYLES[kind].shape];
  const widest = Math.max(...lines.map((line) => measureText(line, NODE_FONT_SIZE)));
  return {
    lines,
    width: Math.round(Math.max(widest, 24) + 2 * x),
    height: Math.round(lines.length * LINE_HEIGHT + 2 * y),
  };
}

/** Estimated width of a text: slightly more than common sans-serif fonts need. */
export function measureText(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character);
  return ems * fontSize;
}

function characterWidth(character: string): number {
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

/** Breaks at spaces, into lines of similar length, and truncates very long words. */
function wrapLabel(label: string): string[] {
  const words = label.trim().split(/\s+/).map(truncateWord);
  const text = words.join(' ');
  const textLength = measureText(text, NODE_FONT_SIZE);
  if (textLength <= MAX_LINE_WIDTH) return [text];
  const targetWidth = Math.max(textLength / Math.ceil(textLength / MAX_LINE_WIDTH), MAX_LINE_WIDTH / 2);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits =
      measureText(longer, NODE_FONT_SIZE) <= MAX_LINE_WIDTH &&
      (last === undefined || measureText(last, NODE_FONT_SIZE) < targetWidth * 0.8);
    if (last === undefined || !fits) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function truncateWord(word: string): string {
  const characters = [...word];
  return characters.length > MAX_WORD_CHARACTERS
    ? `${characters.slice(0, MAX_WORD_CHARACTERS - 1).join('')}…`
    : word;
}
