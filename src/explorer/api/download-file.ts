/** Fetching a file with the token, which a link cannot send. */

import { fetchFromServer, type GraphQLResponse, RequestError } from './run-query.js';

export async function downloadFile(url: string): Promise<{ blob: Blob; name: string }> {
  const response = await fetchFromServer(url);
  if (!response.ok) {
    const { errors } = (await response.json().catch(() => ({}))) as GraphQLResponse<never>;
    throw new RequestError('refused', errors?.[0]?.message ?? `The server answered with ${response.status}.`);
  }
  const [, name = 'entente'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { blob: await response.blob(), name };
}
