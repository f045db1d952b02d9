/** Passes a Node request to Yoga as a whole and returns the whole response: streams cost more time than most queries. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BufferedResponse } from '../http/buffered-response.js';
import type { RequestStats } from '../operations/request-stats.js';
import type { createYogaServer } from './create-yoga-server.js';

type Yoga = ReturnType<typeof createYogaServer>;

/** Headers that describe the transfer; the HTTP server sets them itself. */
const CONNECTION_HEADERS = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

export interface YogaRequestOptions {
  /** Today's date, as YYYY-MM-DD. */
  readonly today: string;
  /** Filled in during execution. */
  readonly stats: RequestStats;
  /** Aborted when the client disconnects. */
  readonly disconnectSignal: AbortSignal;
}

/** Null if the client has disconnected. */
export async function handleWithYoga(
  yoga: Yoga,
  request: IncomingMessage,
  response: ServerResponse,
  body: string | undefined,
  { today, stats, disconnectSignal }: YogaRequestOptions,
): Promise<BufferedResponse | null> {
  // Yoga would start all the same, and ignore the result.
  if (disconnectSignal.aborted) return null;
  const { method = 'GET', headers, url = '/' } = request;
  // The Host header of the client must not become part of the URL.
  const fetchRequest = new yoga.fetchAPI.Request(`http://localhost${url}`, {
    method,
    // Yoga does not recognize a content type in capitals.
    headers: {
      ...(headers as Record<string, string>),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    signal: disconnectSignal,
    ...(body === undefined ? {} : { body }),
  });
  try {
    // Two contexts: Yoga would make a single one a prototype, which outlives the request with everything it references.
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
