/** Hands a request of Node's to Yoga, and sends what it answers: both whole, since streams would cost more than the question. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { createGraphQL } from './yoga.js';

type Yoga = ReturnType<typeof createGraphQL>;

export async function throughYoga(
  yoga: Yoga,
  request: IncomingMessage,
  response: ServerResponse,
  body: string | undefined,
): Promise<void> {
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
    const answer = await yoga.fetch(asked, { req: request, res: response });
    const text = await answer.text();
    if (!response.destroyed) response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}
