/** Parses a line of JSON; unlike `JSON.parse`, it reports duplicate keys and too deep nesting. */
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
    return { message: `invalid JSON: ${message}; write one JSON object per line`, column: 1 };
  }
}

/** Scans valid JSON. `JSON.parse` keeps the last of two equal keys without an error. */
function checkKeysAndDepth(text: string): LineProblem | null {
  /** The keys of each open object; null for an array. */
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
