/** Sends GraphQL queries to the server of this page. */

import { fetchWithToken } from './fetch-with-token.js';
import { RequestError } from './request-error.js';

export interface GraphQLResponse<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends a request with the token. Throws a {@link RequestError} when there is no response. */
export async function fetchFromServer(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetchWithToken(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError('unreachable', 'The server does not respond.');
  }
}

/** Returns the data. Throws a {@link RequestError} for any error. */
export type RunQuery = <T>(
  query: string,
  variables?: Record<string, unknown>,
  signal?: AbortSignal,
) => Promise<T>;

export const runQuery: RunQuery = async <T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
) => {
  const { data, errors } = await postQuery<T>(query, variables, signal);
  const [first] = errors ?? [];
  if (first) throw toRequestError(first);
  if (!data) throw new RequestError('rejected', 'The server returned no data.');
  return data;
};

/** Returns data and errors, for queries whose fields may fail separately. */
export async function postQuery<T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
): Promise<GraphQLResponse<T>> {
  const response = await fetchFromServer('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  });
  if (response.status === 503) throw new RequestError('unready', 'The server is not ready.');
  try {
    return (await response.json()) as GraphQLResponse<T>;
  } catch {
    throw new RequestError('unreachable', `The server returned status ${response.status} without JSON.`);
  }
}

function toRequestError({
  message,
  extensions,
}: NonNullable<GraphQLResponse<unknown>['errors']>[number]): RequestError {
  const code = extensions?.code ?? null;
  if (code === 'UNAVAILABLE') return new RequestError('unready', message, code);
  if (code === 'TIMEOUT') return new RequestError('timeout', message, code);
  return new RequestError('rejected', message, code);
}
