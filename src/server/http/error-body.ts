/** The JSON body of an error response, in the format of GraphQL. */

export const ERROR_CONTENT_TYPE = 'application/json; charset=utf-8';

export function formatErrorBody(message: string, extensions: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ errors: [{ message, extensions }] })}\n`;
}
