/** Text that every format can hold. */

/** All that XML 1.0 has no character for: control characters, halves of a pair, U+FFFE and U+FFFF. */
const INVALID_CHARACTERS = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The same text with each such character replaced by U+FFFD, so that one can see that something stood there. */
export function replaceInvalidCharacters(text: string): string {
  return text.replace(INVALID_CHARACTERS, '\ufffd');
}
