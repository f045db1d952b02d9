/** Renames arguments in errors of the schema to the parameters of an export URL. */

export interface ArgumentError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Replaces `during.from` by `from`, since a URL has the fields of `during` as arguments of their own. */
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

function removeRangePrefix(text: string): string {
  return text.replaceAll('during.', '');
}
