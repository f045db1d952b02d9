/** Enums from the vocabulary of the facts, so that a word is said in one place only. */
import { builder } from './builder.js';

/** An enum type whose values are the words of a vocabulary, each with what it means. */
export function enumOf<const Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  meanings: Record<Word, string>,
) {
  const values = Object.fromEntries(
    words.map((word) => [word, { value: word, description: meanings[word] }]),
  );
  return builder.enumType(name, {
    description,
    values: values as Record<Word, { value: Word; description: string }>,
  });
}
