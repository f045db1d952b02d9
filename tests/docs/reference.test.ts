/** The reference pages agree with the code: command-line options, limits, and an error as an example. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { CONNECTION_TIMEOUT_MS } from '../../src/engines/neo4j/driver-provider.js';
import { MAX_SLUG_LENGTH } from '../../src/facts/read/fact-file.js';
import { MAX_DEPTH } from '../../src/facts/read/parse-yaml.js';
import { MAX_PROBLEMS } from '../../src/facts/read/problem.js';
import { MAX_YAML_BYTES } from '../../src/facts/read-facts.js';
import {
  MAX_EDGE_PAGE_SIZE,
  MAX_NODES,
  MAX_PAGE_SIZE,
  MAX_QUERY_COST,
  MAX_SEARCH_CANDIDATES,
  MAX_URL_LENGTH,
} from '../../src/model/limits.js';
import { MAX_LISTED_CANDIDATES } from '../../src/names/resolve-entity.js';
import { DEFAULT_DEADLINE_MS } from '../../src/server/graphql/run-with-deadline.js';
import { MAX_IN_FLIGHT } from '../../src/server/security/limits/in-flight-limiter.js';
import { MAX_REQUEST_MS } from '../../src/server/security/limits/limit-request-time.js';
import { MAX_BODY_BYTES } from '../../src/server/security/limits/read-body.js';
import { DOCUMENT_LIMITS, MAX_TOKENS } from '../../src/server/security/limits/use-document-limits.js';
import { MAX_VARIABLE_DEPTH } from '../../src/server/security/limits/use-variable-depth-limit.js';
import { CLI_PATH } from '../support/cli-path.js';
import { openArticleGraph, startTestServer } from '../support/test-server.js';

const page = (name: string) => readFileSync(join(packageRoot(), 'docs', name), 'utf8');
const SETTINGS_PAGE = page('settings.md');
const LIMITS_PAGE = page('limits.md');
const ERRORS_PAGE = page('errors.md');

/** The text below a heading, up to the next heading of any level. */
function sectionOf(text: string, heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  expect(start, heading).toBeGreaterThan(-1);
  const rest = text.slice(start + heading.length + 2);
  return rest.split(/\n#{1,4} /)[0] ?? '';
}

/** The rows of all tables in a text, without headings, as cells. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  const isRuler = (line: string | undefined) => /^\| -/.test(line ?? '');
  return lines
    .filter((line, index) => !isRuler(line) && !isRuler(lines[index + 1]))
    .map((line) => line.slice(2, -2).split(' | '));
}

const number = (value: number) => value.toLocaleString('en-GB');
const bare = (cell = '') => cell.replaceAll('`', '');

describe('docs/settings.md', () => {
  it.each(['serve', 'check', 'load', 'export', 'print-schema'])(
    'lists every option of entente %s',
    (command) => {
      const help = execFileSync(process.execPath, [CLI_PATH, command, '--help'], { encoding: 'utf8' });
      const options = [...help.matchAll(/^ {2}(--[\w-]+(?: <\w+>)?)/gm)].map(([, option]) => option);
      const usage = /Usage: entente (.*)/.exec(help)?.[1]?.replace(' [options]', '') ?? '';
      const section = sectionOf(SETTINGS_PAGE, `### \`entente ${usage}\``);
      const listed = rowsOf(section).map(([name]) => bare(name));
      expect(listed.filter((name) => name.startsWith('--'))).toEqual(options);
    },
  );

  it('lists the commands', () => {
    const help = execFileSync(process.execPath, [CLI_PATH, '--help'], { encoding: 'utf8' });
    const commands = [...help.matchAll(/^ {2}([a-z][\w-]+) /gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    const headings = [...SETTINGS_PAGE.matchAll(/^### `entente ([\w-]+)/gm)].map(([, name]) => name);
    expect(headings).toEqual(commands);
  });
});

describe('docs/limits.md', () => {
  const rows = new Map(rowsOf(LIMITS_PAGE).map(([limit, value]) => [limit, value]));

  it.each([
    ['Body of a POST', `${number(MAX_BODY_BYTES)} bytes of JSON`],
    ['Requests at once', number(MAX_IN_FLIGHT)],
    ['Time from the request until the client has read the whole response', `${MAX_REQUEST_MS / 1000} s`],
    ['Tokens', number(MAX_TOKENS)],
    ['Operations', number(DOCUMENT_LIMITS.operations[0])],
    ['Fragments', number(DOCUMENT_LIMITS.fragments[0])],
    ['Directives', number(DOCUMENT_LIMITS.directives[0])],
    ['Aliases', number(DOCUMENT_LIMITS.aliases[0])],
    ['Root fields, `__typename` included', number(DOCUMENT_LIMITS.rootFields[0])],
    ['Depth (fields within fields)', number(DOCUMENT_LIMITS.depth[0])],
    ['Depth within `__schema` and `__type`', number(DOCUMENT_LIMITS.introspectionDepth[0])],
    ['Depth of variables (values within values)', number(MAX_VARIABLE_DEPTH)],
    ['Cost (fields to resolve)', number(MAX_QUERY_COST)],
    ['Time of one operation', `${DEFAULT_DEADLINE_MS / 1000} s`],
    ['Page (`first`, `last`)', `1 to ${MAX_PAGE_SIZE}`],
    ['Entities of `subgraph` and `overview` (`maxNodes`)', `1 to ${number(MAX_NODES)}`],
    ['Edges in one page of `Subgraph.edges`', `1 to ${number(MAX_EDGE_PAGE_SIZE)}`],
    ['Paths of `paths` (`first`)', `1 to ${MAX_PAGE_SIZE}`],
    ['Ids of `nodes`', number(MAX_PAGE_SIZE)],
    ['Candidates that are ranked for one name', number(MAX_SEARCH_CANDIDATES)],
    ['Candidates of an ambiguous name in `whoMet`', number(MAX_LISTED_CANDIDATES)],
    [
      'Counterparts and meetings summarized at load, for each entity',
      `${MAX_PAGE_SIZE + 1} and ${MAX_PAGE_SIZE}`,
    ],
    ['Time of one file', `${DEFAULT_DEADLINE_MS / 1000} s`],
    ['Wait for a slot or a connection, Neo4j', `${CONNECTION_TIMEOUT_MS / 1000} s`],
    ['YAML file', `${MAX_YAML_BYTES / 2 ** 20} MB`],
    ['Nesting of YAML and JSON', number(MAX_DEPTH)],
    ['Slug', `${MAX_SLUG_LENGTH} characters`],
    ['Problems reported at once', number(MAX_PROBLEMS)],
    ['Entities drawn after one query', number(MAX_NODES)],
    ['Entities in a file of the drawn picture', number(MAX_NODES)],
    ['Address of a file or of "Copy as GraphQL"', `${number(MAX_URL_LENGTH)} characters`],
  ])('%s: %s', (limit, value) => {
    expect(rows.get(limit)).toBe(value);
  });

  it('names each limit of a document', () => {
    expect(Object.keys(DOCUMENT_LIMITS)).toHaveLength(7);
  });
});

describe('docs/errors.md', () => {
  it('shows an error as the server returns it', async () => {
    const graph = await openArticleGraph();
    const server = await startTestServer(graph);
    try {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ people(first: 0) { totalCount } }' }),
      });
      const { errors } = (await response.json()) as { errors: unknown };
      const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(ERRORS_PAGE)?.[1] ?? '') as {
        errors: [{ extensions: Record<string, unknown> }];
      };
      shown.errors[0].extensions.requestId = expect.stringMatching(/^[0-9a-f-]{36}$/);
      expect(errors).toEqual(shown.errors);
    } finally {
      await server.drain();
      await graph.close();
    }
  });
});

describe('every page', () => {
  const root = packageRoot();
  const pages = [
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
    'SECURITY.md',
    'CHANGELOG.md',
  ];

  it.each(pages)('%s refers to files that exist', (name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) =>
      join(dirname(name), link),
    );
    const paths = [...text.matchAll(/`((?:src|tests|schema|cypher|seeds|docs)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
