/** Arguments that are a part of a text, in any case. */
import { fault } from '../src/errors.js';

const LONGEST = 200;

/** In small letters; null when left out. An INVALID_ARGUMENT for an empty one, which would be a part of every text. */
export function partOfText(argument: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (text.trim() === '') {
    throw fault('INVALID_ARGUMENT', `${argument}: is empty; write a part of what is looked for.`, {
      argument,
    });
  }
  if (text.length > LONGEST) {
    throw fault('INVALID_ARGUMENT', `${argument}: has ${text.length} characters; write at most ${LONGEST}.`, {
      argument,
    });
  }
  return text.toLowerCase();
}
