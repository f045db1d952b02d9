/** The metrics: exact values after known requests, the format of Prometheus, and the separate port. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import type { Graph, Readiness } from '../../../src/engines/graph.js';
import { apiError } from '../../../src/model/api-error.js';
import { Metrics } from '../../../src/server/operations/metrics.js';
import { type MetricsServer, startMetricsServer } from '../../../src/server/operations/metrics-server.js';
import type { RunningServer, ServerOptions } from '../../../src/server/server.js';
import { parseExposition } from '../../support/parse-exposition.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../support/test-server.js';

const LOOPBACK = { host: '127.0.0.1', port: 0 };
const cleanups: (() => Promise<void>)[] = [];
let graph: EmbeddedGraph;
let running: RunningServer;
let metricsServer: MetricsServer;

async function start(over: Partial<Graph> = {}, options: Partial<ServerOptions> = {}): Promise<void> {
  const overridden = overrideGraph(graph, over);
  const metrics = new Metrics(overridden, '1.2.3');
  running = await startTestServer(overridden, { metrics, ...options });
  metricsServer = await startMetricsServer(metrics, LOOPBACK);
  cleanups.push(running.drain, metricsServer.close);
}

beforeEach(async () => {
  graph = await openArticleGraph();
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
  await graph.close();
});

const post = async (query: string, init: RequestInit = {}) =>
  (
    await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...init,
    })
  ).text();

const scrape = async () => (await fetch(`${metricsServer.url}/metrics`)).text();

/** The lines of one metric, in their order. */
const readLines = async (name: string) =>
  (await scrape()).split('\n').filter((line) => new RegExp(`^${name}(\\{| )`).test(line));

describe('requests', () => {
  it('are counted by status and error code, refusals by error code', async () => {
    await start({}, { token: 'a-token-of-this-test' });
    const authorization = 'Bearer a-token-of-this-test';
    const send = (query: string, accept = 'application/json') =>
      post(query, { headers: { 'content-type': 'application/json', accept, authorization } });
    const requestFile = async (path: string) =>
      (await fetch(`${running.url}/export/${path}`, { headers: { authorization } })).arrayBuffer();
    await send('{ dataset { asOf } countries { totalCount } }');
    await send('query Named { whoMet(name: "Moriyama") { entity { name } } }');
    await send('{ nope }');
    await send('{', 'application/graphql-response+json');
    await send('{ node(id: "!") { id } countries { totalCount } }');
    await requestFile('svg');
    await requestFile('svg?around=person/nobody');
    await post('{ dataset { asOf } }');
    await post('{ dataset { asOf } }');
    await post('', { method: 'PUT', headers: { authorization } });
    await (await fetch(`${running.url}/livez`)).text();
    expect(await readLines('entente_requests_total')).toEqual([
      'entente_requests_total{kind="graphql",status="200",code="OK"} 2',
      'entente_requests_total{kind="graphql",status="200",code="GRAPHQL_VALIDATION_FAILED"} 1',
      'entente_requests_total{kind="graphql",status="400",code="GRAPHQL_PARSE_FAILED"} 1',
      'entente_requests_total{kind="graphql",status="200",code="INVALID_ID"} 1',
      'entente_requests_total{kind="export",status="200",code="OK"} 1',
      'entente_requests_total{kind="export",status="404",code="NOT_FOUND"} 1',
    ]);
    expect(await readLines('entente_refused_total')).toEqual([
      'entente_refused_total{code="UNAUTHENTICATED"} 2',
      'entente_refused_total{code="BAD_REQUEST"} 1',
    ]);
    expect(await readLines('entente_request_duration_seconds_count')).toEqual([
      'entente_request_duration_seconds_count{kind="graphql"} 5',
      'entente_request_duration_seconds_count{kind="export"} 2',
    ]);
    expect(await readLines('entente_operation_statements_bucket')).toEqual([
      'entente_operation_statements_bucket{le="0"} 0',
      'entente_operation_statements_bucket{le="1"} 1',
      'entente_operation_statements_bucket{le="2"} 3',
      'entente_operation_statements_bucket{le="3"} 3',
      'entente_operation_statements_bucket{le="5"} 3',
      'entente_operation_statements_bucket{le="10"} 3',
      'entente_operation_statements_bucket{le="20"} 3',
      'entente_operation_statements_bucket{le="50"} 3',
      'entente_operation_statements_bucket{le="+Inf"} 3',
    ]);
    expect(await readLines('entente_operation_statements_sum')).toEqual([
      'entente_operation_statements_sum 5',
    ]);
    expect(await readLines('entente_operation_cost_sum')).toEqual(['entente_operation_cost_sum 11']);
    expect(await readLines('entente_operation_cost_count')).toEqual(['entente_operation_cost_count 3']);
  });

  it('without data are counted with the status and the code of the error', async () => {
    await start({ read: () => Promise.reject(apiError('UNAVAILABLE', 'Gone.')) });
    await post('{ countries { totalCount } }');
    expect(await readLines('entente_requests_total')).toEqual([
      'entente_requests_total{kind="graphql",status="503",code="UNAVAILABLE"} 1',
    ]);
  });

  it('are counted while they are in progress, and refused beyond the limit', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let onRead = () => {};
    const readStarted = new Promise<void>((resolve) => {
      onRead = resolve;
    });
    const read: Graph['read'] = async (...args) => {
      onRead();
      await gate;
      return graph.read(...args);
    };
    await start({ read }, { maxInFlight: 1 });
    const pending = post('{ countries { totalCount } }');
    await readStarted;
    await post('{ countries { totalCount } }');
    expect(await readLines('entente_in_flight')).toEqual(['entente_in_flight 1']);
    expect(await readLines('entente_refused_total')).toEqual(['entente_refused_total{code="OVERLOADED"} 1']);
    release();
    await pending;
    expect(await readLines('entente_in_flight')).toEqual(['entente_in_flight 0']);
  });

  it('of clients that disconnected are counted with status 499', async () => {
    const client = new AbortController();
    await start({
      read: (_, __, options) =>
        new Promise((__, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
          client.abort();
        }),
    });
    await expect(post('{ countries { totalCount } }', { signal: client.signal })).rejects.toThrow('aborted');
    await expect
      .poll(() => readLines('entente_requests_total'))
      .toEqual(['entente_requests_total{kind="graphql",status="499",code="CLIENT_LEFT"} 1']);
    expect(await readLines('entente_in_flight')).toEqual(['entente_in_flight 0']);
  });
});

describe('the graph', () => {
  it.each<[string, () => Promise<Readiness>, number]>([
    ['ready', async () => ({ state: 'ready' }), 1],
    ['empty', async () => ({ state: 'empty' }), 0],
    ['unreachable', async () => ({ state: 'unreachable', reason: 'bolt://secret-host refused' }), 0],
  ])('is reported as %s', async (_, checkReadiness, value) => {
    await start({ checkReadiness });
    expect(await readLines('entente_graph_ready')).toEqual([`entente_graph_ready ${value}`]);
  });
});

describe('the text', () => {
  it('follows the format and contains nothing from a request', async () => {
    await start();
    await post('query Secret { whoMet(name: "Moriyama") { entity { name } } }');
    await post('{ secretField }');
    await (await fetch(`${running.url}/export/secret`)).text();
    const response = await fetch(`${metricsServer.url}/metrics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    const text = await response.text();
    const families = parseExposition(text);
    const ownFamilies = [...families.values()].filter(({ name }) => name.startsWith('entente_'));
    expect(ownFamilies.map(({ name, type }) => [name, type])).toEqual([
      ['entente_requests_total', 'counter'],
      ['entente_request_duration_seconds', 'histogram'],
      ['entente_operation_statements', 'histogram'],
      ['entente_operation_cost', 'histogram'],
      ['entente_in_flight', 'gauge'],
      ['entente_refused_total', 'counter'],
      ['entente_repeated_total', 'counter'],
      ['entente_graph_ready', 'gauge'],
      ['entente_build_info', 'gauge'],
    ]);
    expect(families.get('entente_build_info')?.samples).toEqual(
      new Map([['entente_build_info{version="1.2.3"}', 1]]),
    );
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(families.has(name)).toBe(true);
    expect(text).not.toMatch(/secret|moriyama|127\.0\.0\.1/i);
  });

  it.each([
    ['a 1', 'a sample before its type'],
    ['# HELP a b\n# TYPE a counter\nb 1', 'a sample of another family'],
    ['# HELP a b\n# TYPE a counter\na x', 'a value that is not a number'],
    ['# HELP a b\n# TYPE a counter\na{b="c"d="e"} 1', 'labels without a comma'],
    ['# HELP a b\n# TYPE a counter\na{b="\\c"} 1', 'an invalid escape'],
    ['# HELP a b\n# TYPE a counter\na 1\na 2', 'a sample twice'],
    [
      '# HELP a b\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1',
      'buckets that shrink',
    ],
    [
      '# HELP a b\n# TYPE a histogram\na_bucket{le="+Inf"} 1\na_sum 1\na_count 2',
      'a count that differs from its bucket',
    ],
  ])('is rejected by the parser if it is %j: %s', (text) => {
    expect(() => parseExposition(`${text}\n`)).toThrow('Not valid in the Prometheus text format');
  });
});

describe('the metrics port', () => {
  const send = (method: string, path: string) =>
    new Promise<[number | undefined, string | undefined, string]>((resolve, reject) => {
      request(`${metricsServer.url}${path}`, { method }, (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve([response.statusCode, response.headers.allow, text]));
      })
        .once('error', reject)
        .end();
    });

  it('serves /metrics to GET and HEAD only', async () => {
    await start();
    expect((await send('GET', '/metrics?x=1')).slice(0, 2)).toEqual([200, undefined]);
    expect(await send('HEAD', '/metrics')).toEqual([200, undefined, '']);
    expect(await send('POST', '/metrics')).toEqual([405, 'GET, HEAD', 'Request the metrics by GET.\n']);
    for (const path of ['/', '/graphql', '/livez', '/metrics/', '/metricsx', '//metrics'])
      expect(await send('GET', path)).toEqual([404, undefined, 'Not found. The metrics are at /metrics.\n']);
  });

  it('is the only port with metrics, and can be closed', async () => {
    await start();
    expect((await fetch(`${running.url}/metrics`)).status).toBe(404);
    await metricsServer.close();
    await expect(fetch(`${metricsServer.url}/metrics`)).rejects.toThrow();
  });
});
