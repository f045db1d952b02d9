/** One line of JSON to a plain value, or what is wrong with it that a parser of JSON would not say. */
import { DUPLICATE_KEY_MESSAGE, MAX_DEPTH, TOO_DEEP_MESSAGE } from './parse-yaml.js';

export interface LineProblem {
  readonly message: string;
  /** Counted from 1. */
  readonly column: number;
}

export function parseJsonLine(text: string): { readonly value: unknown } | LineProblem {
  try {
    const value: unknown = JSON.parse(text);
    return checkKeysAndDepth(text) ?? { value };
  } catch (error) {
    const { message } = error as SyntaxError;
    return { message: `not JSON that can be read: ${message}; one line is one JSON object`, column: 1 };
  }
}

/** Goes through text that is JSON: of a key that stands twice, the parser keeps the last, and nothing would tell. */
function checkKeysAndDepth(text: string): LineProblem | null {
  /** The keys of each mapping that is open; null: a list. */
  const openKeys: (Set<string> | null)[] = [];
  let isKey = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{' || character === '[') {
      if (openKeys.length === MAX_DEPTH) return { message: TOO_DEEP_MESSAGE, column: index + 1 };
      openKeys.push(character === '{' ? new Set() : null);
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      openKeys.pop();
      isKey = false;
    } else if (character === ',') isKey = Boolean(openKeys.at(-1));
    else if (character === '"') {
      const end = endOfString(text, index);
      const keys = openKeys.at(-1);
      if (isKey && keys) {
        const key = JSON.parse(text.slice(index, end + 1)) as string;
        if (keys.has(key)) return { message: DUPLICATE_KEY_MESSAGE, column: index + 1 };
        keys.add(key);
        isKey = false;
      }
      index = end;
    }
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}
