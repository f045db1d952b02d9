/** Letters that no decomposition takes apart, as names are commonly spelt without them. */
const LETTERS: Readonly<Record<string, string>> = {
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
const ANY = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** A text in small letters, without them: `løkke` → `lokke`. */
export function plainly(text: string): string {
  return text.replace(ANY, (letter) => LETTERS[letter] ?? letter);
}
