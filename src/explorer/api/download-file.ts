/** Downloads a file with the token, which a plain link cannot send. */

import { RequestError } from './request-error.js';
import { fetchFromServer, type GraphQLResponse } from './run-query.js';

export async function downloadFile(url: string): Promise<{ blob: Blob; name: string }> {
  const response = await fetchFromServer(url);
  if (!response.ok) {
    const { errors } = (await response.json().catch(() => ({}))) as GraphQLResponse<never>;
    throw new RequestError(
      'rejected',
      errors?.[0]?.message ?? `The server returned status ${response.status}.`,
    );
  }
  const [, name = 'entente'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { blob: await response.blob(), name };
}
