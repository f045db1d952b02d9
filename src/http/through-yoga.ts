/** Hands a request of Node's to Yoga: it and its answer are whole, since streams would cost more than the question. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tally } from '../context.js';
import type { Answer } from './answer.js';
import type { createGraphQL } from './yoga.js';

type Yoga = ReturnType<typeof createGraphQL>;

/** What is said of how an answer is sent is the server's to say. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** What one request has beside itself. */
export interface Around {
  /** The ISO day of now. */
  readonly day: string;
  /** To be filled in. */
  readonly tally: Tally;
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal;
}

/** Null where the client has gone. */
export async function throughYoga(
  yoga: Yoga,
  request: IncomingMessage,
  response: ServerResponse,
  body: string | undefined,
  { day, tally, gone }: Around,
): Promise<Answer | null> {
  // Yoga would begin all the same, and let go of what comes of it.
  if (gone.aborted) return null;
  const { method = 'GET', headers, url = '/' } = request;
  // Whatever a client calls this host, it is no part of what was asked.
  const asked = new yoga.fetchAPI.Request(`http://localhost${url}`, {
    method,
    // Yoga would not know a type that is written in capitals.
    headers: {
      ...(headers as Record<string, string>),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    signal: gone,
    ...(body === undefined ? {} : { body }),
  });
  try {
    // In two parts: of one it would make a prototype, which outlives the request with all that it reaches.
    const answer = await yoga.fetch(asked, { res: response, day }, { tally });
    const text = await answer.text();
    const sent = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
    return { status: answer.status, headers: Object.fromEntries(sent), body: text };
  } catch (error) {
    if (gone.aborted) return null;
    throw error;
  }
}
