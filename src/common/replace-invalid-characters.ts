/** Replaces characters that XML 1.0 does not allow, so that every export format can contain the text. */

/** Control characters, unpaired surrogates, U+FFFE and U+FFFF. */
const INVALID_CHARACTERS = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Each of them becomes U+FFFD, which shows that a character was there. */
export function replaceInvalidCharacters(text: string): string {
  return text.replace(INVALID_CHARACTERS, '\ufffd');
}
