/** The HTTP server: GraphQL, the explorer page, files, health, and an end that drops no request. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { newTally } from '../context.js';
import type { Graph } from '../graph/graph.js';
import { send } from './answer.js';
import { Answers } from './answers.js';
import { crossOrigin } from './cors.js';
import { goneSignal } from './deadline.js';
import { maskError } from './errors.js';
import { createExport } from './export.js';
import { healthOf, sendHealth } from './health.js';
import { endInTime, LONGEST_MS } from './limits/end-in-time.js';
import { InFlight, MOST_IN_FLIGHT } from './limits/in-flight.js';
import { readBody } from './limits/read-body.js';
import { NOT_ACCEPTED, NOT_UTF8, type Refusal, refusalOf, refuse, tooLarge } from './limits/request-guard.js';
import { dropUnread } from './limits/unread.js';
import { type Address, listen } from './listen.js';
import { createPage, type Page } from './page.js';
import { GRAPHQL_PATH, isExport, pathOf } from './paths.js';
import { throughYoga } from './through-yoga.js';
import { tokenGate } from './token.js';
import { createGraphQL, type YogaOptions } from './yoga.js';

export interface Running {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Stops taking work, lets what is under way end, then closes. */
  readonly drain: () => Promise<void>;
}

export interface ServerOptions extends YogaOptions, Address {
  /** How long `/readyz` says draining before connections are refused, so that a proxy notices. */
  readonly noticeMs?: number;
  /** Where the built explorer page lies; left out: in the package. */
  readonly page?: string;
  /** How many questions and files are answered at once. */
  readonly mostInFlight?: number;
  /** How long a request may take in all, until its answer has been read. */
  readonly longestMs?: number;
  /** Without which nothing of the graph is told; left out: it is open to all. */
  readonly token?: string;
  /** How many bytes answers take that are kept until the graph changes; left out: none is kept. */
  readonly cache?: number;
  /** Whose pages may ask, as a browser writes an origin; left out: those of this server alone. */
  readonly origins?: readonly string[];
}

/** Of every answer; a page or a file has a policy of its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // A proxy that keeps answers would give them also to those who have no token.
  'cache-control': 'no-store',
};

/** Of a connection, in milliseconds. */
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  // Left to itself Node looks every 30 s, and what is slow lasts as much longer.
  connectionsCheckingInterval: 1_000,
};

const NOTICE_MS = 500;
const SWEEP_MS = 50;

/** Rejects with the error of `listen`, such as EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const graphql = createGraphQL(options);
  const page = createPage(options.page);
  const exportFile = createExport(options);
  const answers = new Answers(options.graph, options.cache ?? 0);
  const inFlight = new InFlight(options.mostInFlight ?? MOST_IN_FLIGHT);
  const gate = tokenGate(options.token);
  const cors = crossOrigin(options.origins ?? []);
  const turnAway = (response: ServerResponse, refusal: Refusal) => {
    options.metrics?.refused(refusal.code);
    refuse(response, refusal);
  };
  const ask = async (request: IncomingMessage, response: ServerResponse) => {
    const gone = goneSignal(response);
    const body = request.method === 'POST' ? await readBody(request) : undefined;
    const turnDown = (refusal: Refusal) => {
      options.metrics?.failed(response, refusal.code);
      refuse(response, refusal);
    };
    if (body === 'too large') turnDown(tooLarge('too many'));
    else if (body !== 'left') {
      if (body && !isUtf8(body)) return turnDown(NOT_UTF8);
      const text = body?.toString();
      const day = options.today();
      const asked = await answers.find(request, text, day);
      if (asked.answer) {
        options.metrics?.repeated();
        return send(response, asked.answer);
      }
      const tally = newTally();
      const answer = await throughYoga(graphql, request, response, text, { day, tally, gone });
      if (answer?.status === NOT_ACCEPTED.status) turnDown(NOT_ACCEPTED);
      else if (answer) send(response, answers.keep(request, asked, answer, tally));
    }
  };
  const failed = (response: ServerResponse, error: unknown) => {
    if (response.destroyed) return;
    const requestId = randomUUID();
    const { message, extensions } = maskError(error, requestId, options.report, false);
    options.metrics?.failed(response, String(extensions.code));
    send(response, {
      status: 500,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: `${JSON.stringify({ errors: [{ message, extensions }] })}\n`,
    });
  };
  let draining = false;
  const server = createServer(TIMES, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    endInTime(request, response, options.longestMs ?? LONGEST_MS);
    dropUnread(request, response);
    if (draining) response.setHeader('connection', 'close');
    const path = pathOf(request);
    if (cors(request, response, path)) return;
    const refusal = gate(request, path) ?? refusalOf(request, path);
    if (refusal) return turnAway(response, refusal);
    const isFile = isExport(path);
    if (!isFile && answerItself(request, response, options.graph, page, draining)) return;
    const full = inFlight.begin(response);
    if (full) return turnAway(response, full);
    options.metrics?.begin(isFile ? 'export' : 'graphql', response);
    if (isFile) void exportFile(request, response);
    else ask(request, response).catch((error: unknown) => failed(response, error));
  });
  const url = await listen(server, options);
  return {
    url,
    drain: async () => {
      draining = true;
      await sleep(options.noticeMs ?? NOTICE_MS);
      const closed = new Promise<void>((resolve) => {
        // That of HTTP would also end connections that have only just come, with a request on its way.
        NetServer.prototype.close.call(server, () => resolve());
      });
      await sleep(options.noticeMs ?? NOTICE_MS);
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      await closed.finally(() => clearInterval(sweep));
    },
  };
}

/** The paths that are neither GraphQL's nor a file's; false for those that are. */
function answerItself(
  request: IncomingMessage,
  response: ServerResponse,
  graph: Graph,
  page: Page,
  draining: boolean,
): boolean {
  const path = pathOf(request);
  if (path === GRAPHQL_PATH) return false;
  if (path === '/livez') sendHealth(response, { status: 'live' });
  else if (path === '/readyz')
    void graph.readiness().then((readiness) => sendHealth(response, healthOf(readiness, draining)));
  else if (!page(request, response, path))
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`Nothing is here; the explorer is at / and GraphQL at ${GRAPHQL_PATH}.\n`);
  return true;
}
