/** Errors of the schema in the words of a URL: its arguments. */

export interface ArgumentError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export function flattenArgumentNames({ message, extensions }: ArgumentError): ArgumentError {
  const { argument } = extensions;
  return {
    message: removeRangePrefix(message),
    extensions: {
      ...extensions,
      ...(typeof argument === 'string' ? { argument: removeRangePrefix(argument) } : {}),
    },
  };
}

/** A URL has the ends of `during` as arguments of their own. */
function removeRangePrefix(text: string): string {
  return text.replaceAll('during.', '');
}
