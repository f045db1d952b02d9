/** Errors of the schema in the words of a URL: its arguments, and entities as kind/slug. */
import { decodeId } from '../graph/ids.js';

export interface ReadableError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export function readable({ message, extensions }: ReadableError): ReadableError {
  const { argument } = extensions;
  return {
    message: plain(message).replace(/"([\w-]{8,})"/g, (whole, id: string) => {
      const known = decodeId(id);
      return known ? `"${known.kind.toLowerCase()}/${known.local}"` : whole;
    }),
    extensions: { ...extensions, ...(typeof argument === 'string' ? { argument: plain(argument) } : {}) },
  };
}

/** A URL has the ends of `during` as arguments of their own. */
function plain(text: string): string {
  return text.replaceAll('during.', '');
}
