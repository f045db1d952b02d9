/** Arguments that are a part of a text, in any case. */
import { apiError } from '../../src/model/api-error.js';

const MAX_SUBSTRING_LENGTH = 200;

/** In small letters; null when left out. An INVALID_ARGUMENT for an empty one, which would be a part of every text. */
export function parseSubstring(argument: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (text.trim() === '') {
    throw apiError('INVALID_ARGUMENT', `${argument}: is empty; write a part of what is looked for.`, {
      argument,
    });
  }
  if (text.length > MAX_SUBSTRING_LENGTH) {
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}: has ${text.length} characters; write at most ${MAX_SUBSTRING_LENGTH}.`,
      {
        argument,
      },
    );
  }
  return text.toLowerCase();
}
