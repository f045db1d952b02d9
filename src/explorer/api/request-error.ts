/** An error of a request to the server, with the reason that decides what the page suggests. */

/**
 * - `unreachable`: no response, or one that is not JSON.
 * - `unready`: the server has no graph or no database.
 * - `timeout`: the query took too long.
 * - `rejected`: any other error response.
 */
export type RequestErrorKind = 'unreachable' | 'unready' | 'timeout' | 'rejected';

export class RequestError extends Error {
  constructor(
    readonly kind: RequestErrorKind,
    message: string,
    /** `extensions.code` of the first GraphQL error. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}
