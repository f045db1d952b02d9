/** Errors of the schema in the words of a URL: its arguments. */

export interface ReadableError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export function readable({ message, extensions }: ReadableError): ReadableError {
  const { argument } = extensions;
  return {
    message: plain(message),
    extensions: { ...extensions, ...(typeof argument === 'string' ? { argument: plain(argument) } : {}) },
  };
}

/** A URL has the ends of `during` as arguments of their own. */
function plain(text: string): string {
  return text.replaceAll('during.', '');
}
