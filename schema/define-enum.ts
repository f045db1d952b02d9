/** Defines a GraphQL enum from a list of the vocabulary. */
import { builder } from './builder.js';

/** Enum type with these values, each with its description. */
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
