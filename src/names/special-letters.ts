/** Letters that Unicode normalization does not decompose, with their common ASCII or plain spellings. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'a',
  ς: 'σ',
};
const SPECIAL_LETTERS = new RegExp(`[${Object.keys(REPLACEMENTS).join('')}]`, 'g');

/** `løkke` → `lokke`. The text must be lowercase. */
export function replaceSpecialLetters(text: string): string {
  return text.replace(SPECIAL_LETTERS, (letter) => REPLACEMENTS[letter] ?? letter);
}
