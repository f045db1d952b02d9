/** Hands a request of Node's to Yoga: it and its answer are whole, since streams would cost more than the question. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tally } from '../context.js';
import type { Answer } from './answer.js';
import type { createGraphQL } from './yoga.js';

type Yoga = ReturnType<typeof createGraphQL>;

/** Null where the client has gone. */
export async function throughYoga(
  yoga: Yoga,
  request: IncomingMessage,
  response: ServerResponse,
  body: string | undefined,
  tally: Tally,
): Promise<Answer | null> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const { method = 'GET', headers, url = '/' } = request;
  const asked = new yoga.fetchAPI.Request(`http://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: headers as Record<string, string>,
    signal: gone.signal,
    ...(body === undefined ? {} : { body }),
  });
  try {
    const answer = await yoga.fetch(asked, { res: response, tally });
    const text = await answer.text();
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
  } catch (error) {
    if (gone.signal.aborted) return null;
    throw error;
  }
}
