/** Fetching a file with the token, which a link cannot send. */

import { type GraphQLAnswer, reach, Trouble } from './transport.js';

export async function takeFile(address: string): Promise<{ blob: Blob; name: string }> {
  const response = await reach(address);
  if (!response.ok) {
    const { errors } = (await response.json().catch(() => ({}))) as GraphQLAnswer<never>;
    throw new Trouble('refused', errors?.[0]?.message ?? `The server answered with ${response.status}.`);
  }
  const [, name = 'entente'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { blob: await response.blob(), name };
}
