/** Hands a request of Node's to Yoga: it and its answer are whole, since streams would cost more than the question. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestStats } from '../../planner/resolver-context.js';
import type { BufferedResponse } from '../http/buffered-response.js';
import type { createYogaServer } from './create-yoga-server.js';

type Yoga = ReturnType<typeof createYogaServer>;

/** What is said of how an answer is sent is the server's to say. */
const CONNECTION_HEADERS = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** What one request has beside itself. */
export interface YogaRequestOptions {
  /** The ISO day of now. */
  readonly today: string;
  /** To be filled in. */
  readonly stats: RequestStats;
  /** Aborted when the client has gone. */
  readonly disconnectSignal: AbortSignal;
}

/** Null where the client has gone. */
export async function handleWithYoga(
  yoga: Yoga,
  request: IncomingMessage,
  response: ServerResponse,
  body: string | undefined,
  { today, stats, disconnectSignal }: YogaRequestOptions,
): Promise<BufferedResponse | null> {
  // Yoga would begin all the same, and let go of what comes of it.
  if (disconnectSignal.aborted) return null;
  const { method = 'GET', headers, url = '/' } = request;
  // Whatever a client calls this host, it is no part of what was asked.
  const fetchRequest = new yoga.fetchAPI.Request(`http://localhost${url}`, {
    method,
    // Yoga would not know a type that is written in capitals.
    headers: {
      ...(headers as Record<string, string>),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    signal: disconnectSignal,
    ...(body === undefined ? {} : { body }),
  });
  try {
    // In two parts: of one it would make a prototype, which outlives the request with all that it reaches.
    const fetchResponse = await yoga.fetch(fetchRequest, { res: response, today }, { stats });
    const text = await fetchResponse.text();
    const responseHeaders = [...fetchResponse.headers].filter(
      ([name]) => !CONNECTION_HEADERS.has(name.toLowerCase()),
    );
    return { status: fetchResponse.status, headers: Object.fromEntries(responseHeaders), body: text };
  } catch (error) {
    if (disconnectSignal.aborted) return null;
    throw error;
  }
}
