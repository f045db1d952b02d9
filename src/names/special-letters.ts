/** Letters that no decomposition takes apart, as names are commonly spelt without them. */
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

/** A text in small letters, without them: `løkke` → `lokke`. */
export function replaceSpecialLetters(text: string): string {
  return text.replace(SPECIAL_LETTERS, (letter) => REPLACEMENTS[letter] ?? letter);
}
