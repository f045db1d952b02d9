/** The metrics: what they say after exactly these requests, in the format of Prometheus, on a port of their own. */
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
const ended: (() => Promise<void>)[] = [];
let graph: EmbeddedGraph;
let running: RunningServer;
let scraped: MetricsServer;

async function start(over: Partial<Graph> = {}, options: Partial<ServerOptions> = {}): Promise<void> {
  const behind = overrideGraph(graph, over);
  const metrics = new Metrics(behind, '1.2.3');
  running = await startTestServer(behind, { metrics, ...options });
  scraped = await startMetricsServer(metrics, LOOPBACK);
  ended.push(running.drain, scraped.close);
}

beforeEach(async () => {
  graph = await openArticleGraph();
});

afterEach(async () => {
  for (const end of ended.splice(0)) await end();
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

const scrape = async () => (await fetch(`${scraped.url}/metrics`)).text();

/** The lines of one family, in the order of the text. */
const linesOf = async (name: string) =>
  (await scrape()).split('\n').filter((line) => new RegExp(`^${name}(\\{| )`).test(line));

describe('requests', () => {
  it('are counted by how they ended, and refusals by their code', async () => {
    await start({}, { token: 'a-token-of-this-test' });
    const authorization = 'Bearer a-token-of-this-test';
    const ask = (query: string, accept = 'application/json') =>
      post(query, { headers: { 'content-type': 'application/json', accept, authorization } });
    const file = async (path: string) =>
      (await fetch(`${running.url}/export/${path}`, { headers: { authorization } })).arrayBuffer();
    await ask('{ dataset { asOf } countries { totalCount } }');
    await ask('query Named { whoMet(name: "Moriyama") { entity { name } } }');
    await ask('{ nope }');
    await ask('{', 'application/graphql-response+json');
    await ask('{ node(id: "!") { id } countries { totalCount } }');
    await file('svg');
    await file('svg?around=person/nobody');
    await post('{ dataset { asOf } }');
    await post('{ dataset { asOf } }');
    await post('', { method: 'PUT', headers: { authorization } });
    await (await fetch(`${running.url}/livez`)).text();
    expect(await linesOf('entente_requests_total')).toEqual([
      'entente_requests_total{kind="graphql",status="200",code="OK"} 2',
      'entente_requests_total{kind="graphql",status="200",code="GRAPHQL_VALIDATION_FAILED"} 1',
      'entente_requests_total{kind="graphql",status="400",code="GRAPHQL_PARSE_FAILED"} 1',
      'entente_requests_total{kind="graphql",status="200",code="INVALID_ID"} 1',
      'entente_requests_total{kind="export",status="200",code="OK"} 1',
      'entente_requests_total{kind="export",status="404",code="NOT_FOUND"} 1',
    ]);
    expect(await linesOf('entente_refused_total')).toEqual([
      'entente_refused_total{code="UNAUTHENTICATED"} 2',
      'entente_refused_total{code="BAD_REQUEST"} 1',
    ]);
    expect(await linesOf('entente_request_duration_seconds_count')).toEqual([
      'entente_request_duration_seconds_count{kind="graphql"} 5',
      'entente_request_duration_seconds_count{kind="export"} 2',
    ]);
    expect(await linesOf('entente_operation_statements_bucket')).toEqual([
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
    expect(await linesOf('entente_operation_statements_sum')).toEqual(['entente_operation_statements_sum 5']);
    expect(await linesOf('entente_operation_cost_sum')).toEqual(['entente_operation_cost_sum 11']);
    expect(await linesOf('entente_operation_cost_count')).toEqual(['entente_operation_cost_count 3']);
  });

  it('of which nothing comes are counted with the status and the code of the fault', async () => {
    await start({ read: () => Promise.reject(apiError('UNAVAILABLE', 'Gone.')) });
    await post('{ countries { totalCount } }');
    expect(await linesOf('entente_requests_total')).toEqual([
      'entente_requests_total{kind="graphql",status="503",code="UNAVAILABLE"} 1',
    ]);
  });

  it('are seen while they are under way, and those for which there is no room are refused', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const read: Graph['read'] = async (...args) => {
      begun();
      await held;
      return graph.read(...args);
    };
    await start({ read }, { maxInFlight: 1 });
    const under = post('{ countries { totalCount } }');
    await beginning;
    await post('{ countries { totalCount } }');
    expect(await linesOf('entente_in_flight')).toEqual(['entente_in_flight 1']);
    expect(await linesOf('entente_refused_total')).toEqual(['entente_refused_total{code="OVERLOADED"} 1']);
    release();
    await under;
    expect(await linesOf('entente_in_flight')).toEqual(['entente_in_flight 0']);
  });

  it('of clients that left are counted as such', async () => {
    const leaving = new AbortController();
    await start({
      read: (_, __, options) =>
        new Promise((__, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
          leaving.abort();
        }),
    });
    await expect(post('{ countries { totalCount } }', { signal: leaving.signal })).rejects.toThrow('aborted');
    await expect
      .poll(() => linesOf('entente_requests_total'))
      .toEqual(['entente_requests_total{kind="graphql",status="499",code="CLIENT_LEFT"} 1']);
    expect(await linesOf('entente_in_flight')).toEqual(['entente_in_flight 0']);
  });
});

describe('the graph', () => {
  it.each<[string, () => Promise<Readiness>, number]>([
    ['ready', async () => ({ state: 'ready' }), 1],
    ['empty', async () => ({ state: 'empty' }), 0],
    ['unreachable', async () => ({ state: 'unreachable', reason: 'bolt://secret-host refused' }), 0],
  ])('that is %s is told', async (_, checkReadiness, told) => {
    await start({ checkReadiness });
    expect(await linesOf('entente_graph_ready')).toEqual([`entente_graph_ready ${told}`]);
  });
});

describe('the text', () => {
  it('keeps the rules of the format and of names, and holds nothing of a request', async () => {
    await start();
    await post('query Secret { whoMet(name: "Moriyama") { entity { name } } }');
    await post('{ secretField }');
    await (await fetch(`${running.url}/export/secret`)).text();
    const response = await fetch(`${scraped.url}/metrics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    const text = await response.text();
    const families = parseExposition(text);
    const own = [...families.values()].filter(({ name }) => name.startsWith('entente_'));
    expect(own.map(({ name, type }) => [name, type])).toEqual([
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
    ['# HELP a b\n# TYPE a counter\na x', 'a value that is no number'],
    ['# HELP a b\n# TYPE a counter\na{b="c"d="e"} 1', 'labels without a comma'],
    ['# HELP a b\n# TYPE a counter\na{b="\\c"} 1', 'an escape that is none'],
    ['# HELP a b\n# TYPE a counter\na 1\na 2', 'a sample twice'],
    [
      '# HELP a b\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1',
      'buckets that shrink',
    ],
    ['# HELP a b\n# TYPE a histogram\na_bucket{le="+Inf"} 1\na_sum 1\na_count 2', 'a count of its own'],
  ])('%j would be told to break them: %s', (text) => {
    expect(() => parseExposition(`${text}\n`)).toThrow('This is no');
  });
});

describe('the port', () => {
  const asked = (method: string, path: string) =>
    new Promise<[number | undefined, string | undefined, string]>((resolve, reject) => {
      request(`${scraped.url}${path}`, { method }, (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve([response.statusCode, response.headers.allow, text]));
      })
        .once('error', reject)
        .end();
    });

  it('answers GET and HEAD, and no other path', async () => {
    await start();
    expect((await asked('GET', '/metrics?x=1')).slice(0, 2)).toEqual([200, undefined]);
    expect(await asked('HEAD', '/metrics')).toEqual([200, undefined, '']);
    expect(await asked('POST', '/metrics')).toEqual([405, 'GET, HEAD', 'Request the metrics by GET.\n']);
    for (const path of ['/', '/graphql', '/livez', '/metrics/', '/metricsx', '//metrics'])
      expect(await asked('GET', path)).toEqual([404, undefined, 'Not found. The metrics are at /metrics.\n']);
  });

  it('is the only one where they are, and closes', async () => {
    await start();
    expect((await fetch(`${running.url}/metrics`)).status).toBe(404);
    await scraped.close();
    await expect(fetch(`${scraped.url}/metrics`)).rejects.toThrow();
  });
});
