/** Asking the server, and telling in what way it could not answer. */

import { fetchWithToken } from './token.js';

/** What went wrong, as the page tells it. */
export type TroubleKind = 'gone' | 'unready' | 'slow' | 'refused';

export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    message: string,
    /** `extensions.code` of the first GraphQL error. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

export interface GraphQLAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Whatever the server answers, with the token; a {@link Trouble} when it does not. */
export async function reach(address: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetchWithToken(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Trouble('gone', 'The server does not answer.');
  }
}

/** The data; throws a {@link Trouble} for any error. */
export type Ask = <T>(query: string, variables?: Record<string, unknown>, signal?: AbortSignal) => Promise<T>;

/** GraphQL by POST beside the page, on the host that the page came from. */
export const ask: Ask = async <T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
) => {
  const { data, errors } = await answerOf<T>(query, variables, signal);
  const [first] = errors ?? [];
  if (first) throw troubleOf(first);
  if (!data) throw new Trouble('refused', 'The server answered with nothing.');
  return data;
};

/** As {@link ask}, where some fields may fail and the others still count. */
export async function answerOf<T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
): Promise<GraphQLAnswer<T>> {
  const response = await reach('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  });
  if (response.status === 503) throw new Trouble('unready', 'The server is not ready.');
  try {
    return (await response.json()) as GraphQLAnswer<T>;
  } catch {
    throw new Trouble('gone', `The server answered with ${response.status} and no JSON.`);
  }
}

function troubleOf({ message, extensions }: NonNullable<GraphQLAnswer<unknown>['errors']>[number]): Trouble {
  const code = extensions?.code ?? null;
  if (code === 'UNAVAILABLE') return new Trouble('unready', message, code);
  if (code === 'TIMEOUT') return new Trouble('slow', message, code);
  return new Trouble('refused', message, code);
}
