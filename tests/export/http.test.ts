/** GET /export/<format> on the real server: files, headers and error responses. */
import { unzipSync } from 'fflate';
import { validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import type { Graph } from '../../src/engines/graph.js';
import { FORMAT_NAMES } from '../../src/export/format-names.js';
import { SUBGRAPH_DOCUMENT } from '../../src/export/query-subgraph.js';
import { encodeId } from '../../src/model/ids.js';
import type { InternalErrorReport } from '../../src/server/errors/mask-error.js';
import { DEFAULT_DEADLINE_MS } from '../../src/server/graphql/run-with-deadline.js';
import type { RunningServer } from '../../src/server/server.js';
import { withFakeTimeouts } from '../support/fake-timeouts.js';
import { ENTITY_ID_HINT } from '../support/run-query.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../support/test-server.js';

const schema = buildSchema();
const internalErrors: InternalErrorReport[] = [];
let graph: Graph;
let running: RunningServer;

const start = (over: Partial<Graph> = {}) =>
  startTestServer(overrideGraph(graph, over), {
    onInternalError: (report) => internalErrors.push(report),
    drainNoticeMs: 20,
  });

const get = (path: string, init?: RequestInit) => fetch(`${running.url}/export/${path}`, init);

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await start();
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

describe('an exported file', () => {
  it('is read by a query that is valid against the schema', () => {
    expect(validate(schema, SUBGRAPH_DOCUMENT)).toEqual([]);
  });

  it.each([
    [
      'cytoscape.json',
      'application/json; charset=utf-8',
      'attachment; filename="entente-hiroshi-moriyama.cyjs"',
    ],
    ['gexf', 'application/gexf+xml; charset=utf-8', 'attachment; filename="entente-hiroshi-moriyama.gexf"'],
    [
      'graphml',
      'application/graphml+xml; charset=utf-8',
      'attachment; filename="entente-hiroshi-moriyama.graphml"',
    ],
    ['csv', 'application/zip', 'attachment; filename="entente-hiroshi-moriyama.csv.zip"'],
    ['svg', 'image/svg+xml; charset=utf-8', 'inline; filename="entente-hiroshi-moriyama.svg"'],
    [
      'jsonld',
      'application/ld+json; charset=utf-8',
      'attachment; filename="entente-hiroshi-moriyama.jsonld"',
    ],
  ])('in %s has its content type and file name', async (format, type, disposition) => {
    const response = await get(`${format}?around=person/hiroshi-moriyama`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const headers = [
      'content-type',
      'content-disposition',
      'cache-control',
      'x-content-type-options',
      'content-security-policy',
      'content-length',
    ];
    expect([response.status, ...headers.map((name) => response.headers.get(name))]).toEqual([
      200,
      type,
      disposition,
      'no-store',
      'nosniff',
      "default-src 'none'; sandbox",
      String(bytes.length),
    ]);
    const text =
      format === 'csv'
        ? Buffer.from(unzipSync(bytes)['nodes.csv'] ?? []).toString('utf8')
        : bytes.toString('utf8');
    expect(text).toContain('Hiroshi Moriyama');
    if (format !== 'svg') expect(text).toContain('森山裕');
  });

  it('has the same headers for HEAD as for GET', async () => {
    const [head, whole] = [await get('gexf', { method: 'HEAD' }), await get('gexf')];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
  });

  it('is the overview without around, and the same for every form of an id', async () => {
    const response = await get('graphml');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="entente.graphml"');
    const text = await response.text();
    expect([text.split('<node ').length, text.split('<edge ').length]).toEqual([31, 70]);
    expect(await (await get('graphml')).text()).toBe(text);
    const id = encodeId('Party', 'komeito');
    expect(await (await get(`gexf?around=${id}`)).text()).toBe(
      await (await get('gexf?around=party%2Fkomeito')).text(),
    );
  });

  it('contains the requested subgraph', async () => {
    const url =
      'cytoscape.json?around=person/hiroshi-moriyama&around=person/wang-yi&kinds=MET&status=HELD&from=2025-01-14&depth=1';
    const { data, elements } = (await (await get(url)).json()) as {
      data: Record<string, unknown>;
      elements: { nodes: { data: { slug: string } }[]; edges: { data: { label: string } }[] };
    };
    expect(elements.nodes.map((node) => node.data.slug)).toEqual([
      'hiroshi-moriyama',
      'wang-yi',
      'makoto-nishida',
      'liu-jianchao',
      'wang-huning',
    ]);
    expect(elements.edges.map((edge) => edge.data.label).sort()).toEqual([
      'met, 13 or 14 Jan 2025',
      'met, 13 or 14 Jan 2025',
      'met, 14 Jan 2025',
      'met, 14 Jan 2025',
      'met, 14 Jan 2025',
      'met, 14 Jan 2025',
    ]);
    expect(data).toMatchObject({ name: 'Around Hiroshi Moriyama and Wang Yi', truncated: false });
    expect(data.description).toContain('Filters: relationships MET; meetings HELD; from 14 Jan 2025.');
  });

  it('describes what was truncated, hidden or undated', async () => {
    const text = await (await get('gexf?around=country/japan&maxNodes=3&from=2025')).text();
    expect(text).toMatch(
      /<description>Around Japan\. 3 entities, .*Truncated at the entity limit\. \d+ relationships lead to entities not shown\./,
    );
    const undated = await (await get('gexf?kinds=MET&from=2000')).text();
    expect(undated).toMatch(/undated relationships? (is|are) left out\.<\/description>/);
  });
});

describe('an invalid request', () => {
  const readError = async (response: Response) => {
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: Record<string, unknown> }[];
    };
    expect(errors).toHaveLength(1);
    const [{ message = '', extensions = {} } = {}] = errors;
    expect(extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    return [response.status, extensions.code, extensions.argument, message];
  };

  it.each([
    [
      'gexf?aruond=x',
      400,
      'INVALID_ARGUMENT',
      'aruond',
      'Unknown argument "aruond". Allowed: around, kinds, status, depth, from, to, match, asOf, maxNodes.',
    ],
    [
      'gexf?maxNodes=0',
      400,
      'INVALID_ARGUMENT',
      'maxNodes',
      'overview(maxNodes: 0): maxNodes must be between 1 and 1,000.',
    ],
    [
      'gexf?around=person/wang-yi&depth=5',
      400,
      'INVALID_ARGUMENT',
      'depth',
      'subgraph(depth: 5): depth must be between 0 and 4.',
    ],
    [
      'gexf?from=2025&to=2024',
      400,
      'INVALID_ARGUMENT',
      'from',
      'from (2025-01-01) is after to (2024-12-31); give the earlier day first.',
    ],
    [
      'gexf?asOf=2018/2019',
      400,
      'INVALID_DATE',
      'asOf',
      'asOf: 2018/2019 is not a single day, month or year; write 2025-01-14, 2025-01 or 2025.',
    ],
    [
      'gexf?around=person/nobody',
      404,
      'NOT_FOUND',
      'around',
      `around: no person has the id "person/nobody". ${ENTITY_ID_HINT}`,
    ],
    [
      'gexf?around=nonsense',
      400,
      'INVALID_ID',
      'around',
      `around: "nonsense" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ],
    [
      'gexf?around=persons/a',
      400,
      'INVALID_ID',
      'around',
      `around: "persons/a" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ],
    [
      'pdf',
      404,
      'NOT_FOUND',
      undefined,
      `Unknown format; /export/ must be followed by one of ${FORMAT_NAMES.join(', ')}.`,
    ],
    [
      'toString',
      404,
      'NOT_FOUND',
      undefined,
      `Unknown format; /export/ must be followed by one of ${FORMAT_NAMES.join(', ')}.`,
    ],
  ])('%s returns %i %s', async (path, ...error) => {
    expect(await readError(await get(path))).toEqual(error);
  });

  it('with another method returns 405', async () => {
    const response = await get('gexf', { method: 'POST', body: '{}' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await readError(response)).toEqual([405, 'BAD_REQUEST', undefined, 'Request files by GET.']);
  });

  it('that causes an internal error returns no details, and reports them with the request id', async () => {
    const failing = await start({
      read: () => Promise.reject(new Error('MATCH (secret) at bolt://secret-host')),
    });
    const response = await fetch(`${failing.url}/export/gexf`);
    const text = await response.text();
    await failing.drain();
    const { requestId, error } = internalErrors.at(-1) as InternalErrorReport;
    expect([response.status, JSON.parse(text)]).toEqual([
      500,
      {
        errors: [
          {
            message: "Internal error. Report it with `extensions.requestId`, which is in the server's log.",
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
          },
        ],
      },
    ]);
    expect(String(error)).toContain('secret-host');
  });

  it('is aborted at the deadline, and when the client disconnects', async () => {
    const aborted: unknown[] = [];
    let onRead = () => {};
    const slow = await start({
      read: (_, __, options) =>
        new Promise((__, reject) => {
          options?.signal?.addEventListener('abort', () => {
            const { reason } = options.signal as AbortSignal;
            aborted.push(reason.name);
            reject(reason);
          });
          onRead();
        }),
    });
    const response = await withFakeTimeouts((passTime) => {
      onRead = () => passTime(DEFAULT_DEADLINE_MS);
      return fetch(`${slow.url}/export/gexf`);
    });
    expect((await readError(response)).slice(0, 2)).toEqual([504, 'TIMEOUT']);
    const client = new AbortController();
    onRead = () => client.abort();
    await expect(fetch(`${slow.url}/export/gexf`, { signal: client.signal })).rejects.toThrow();
    await expect.poll(() => aborted).toEqual(['TimeoutError', 'AbortError']);
    await slow.drain();
  });
});
