/** Enums from the vocabulary of the facts, so that a word is said in one place only. */
import { builder } from './builder.js';

/** An enum type whose values are the words of a vocabulary, each with what it means. */
export function defineEnum<const Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  descriptions: Record<Value, string>,
) {
  const options = Object.fromEntries(
    values.map((value) => [value, { value, description: descriptions[value] }]),
  );
  return builder.enumType(name, {
    description,
    values: options as Record<Value, { value: Value; description: string }>,
  });
}
