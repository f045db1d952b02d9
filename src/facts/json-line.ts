/** One line of JSON to a plain value, or what is wrong with it that a parser of JSON would not say. */
import { DEEPEST, TOO_DEEP, TWICE } from './parse-yaml.js';

export interface FaultyLine {
  readonly problem: string;
  /** Counted from 1. */
  readonly column: number;
}

export function parseLine(text: string): { readonly value: unknown } | FaultyLine {
  try {
    const value: unknown = JSON.parse(text);
    return scanned(text) ?? { value };
  } catch (error) {
    const { message } = error as SyntaxError;
    return { problem: `not JSON that can be read: ${message}; one line is one JSON object`, column: 1 };
  }
}

/** Goes through text that is JSON: of a key that stands twice, the parser keeps the last, and nothing would tell. */
function scanned(text: string): FaultyLine | null {
  /** The keys of each mapping that is open; null: a list. */
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.length === DEEPEST) return { problem: TOO_DEEP, column: at + 1 };
      open.push(character === '{' ? new Set() : null);
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      isKey = false;
    } else if (character === ',') isKey = Boolean(open.at(-1));
    else if (character === '"') {
      const end = endOfText(text, at);
      const keys = open.at(-1);
      if (isKey && keys) {
        const key = JSON.parse(text.slice(at, end + 1)) as string;
        if (keys.has(key)) return { problem: TWICE, column: at + 1 };
        keys.add(key);
        isKey = false;
      }
      at = end;
    }
  }
  return null;
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
