/** Asking the server, and telling in what way it could not answer. */

import { fetchWithToken } from './fetch-with-token.js';

/** What went wrong, as the page tells it. */
export type RequestErrorKind = 'gone' | 'unready' | 'slow' | 'refused';

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

export interface GraphQLResponse<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Whatever the server answers, with the token; a {@link RequestError} when it does not. */
export async function fetchFromServer(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetchWithToken(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError('gone', 'The server does not answer.');
  }
}

/** The data; throws a {@link RequestError} for any error. */
export type RunQuery = <T>(
  query: string,
  variables?: Record<string, unknown>,
  signal?: AbortSignal,
) => Promise<T>;

/** GraphQL by POST beside the page, on the host that the page came from. */
export const runQuery: RunQuery = async <T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
) => {
  const { data, errors } = await postQuery<T>(query, variables, signal);
  const [first] = errors ?? [];
  if (first) throw toRequestError(first);
  if (!data) throw new RequestError('refused', 'The server answered with nothing.');
  return data;
};

/** As {@link runQuery}, where some fields may fail and the others still count. */
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
    throw new RequestError('gone', `The server answered with ${response.status} and no JSON.`);
  }
}

function toRequestError({
  message,
  extensions,
}: NonNullable<GraphQLResponse<unknown>['errors']>[number]): RequestError {
  const code = extensions?.code ?? null;
  if (code === 'UNAVAILABLE') return new RequestError('unready', message, code);
  if (code === 'TIMEOUT') return new RequestError('slow', message, code);
  return new RequestError('refused', message, code);
}
