/** Arguments that are compared with part of a text. */
import { apiError } from '../../src/model/api-error.js';

const MAX_SUBSTRING_LENGTH = 200;

/** The text in lower case. Null: not given. Throws INVALID_ARGUMENT if it is too long, or empty and so part of every text. */
export function parseSubstring(argument: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (text.trim() === '') {
    throw apiError('INVALID_ARGUMENT', `${argument}: is empty; write part of the text to find.`, {
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
