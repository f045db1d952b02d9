/** The reference pages agree with the code: settings, command-line options, limits and error codes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../schema/find-by-name.js';
import { SETTINGS } from '../../src/config.js';
import { ERRORS } from '../../src/errors.js';
import { LONGEST_SLUG } from '../../src/facts/fact-file.js';
import { DEEPEST } from '../../src/facts/parse-yaml.js';
import { MOST_PROBLEMS } from '../../src/facts/problem.js';
import { LARGEST_FILE } from '../../src/facts/read-facts.js';
import { LARGEST_PAGE } from '../../src/graph/compose/page.js';
import { WAIT_MS } from '../../src/graph/neo4j-connections.js';
import { DEADLINE_MS } from '../../src/http/deadline.js';
import { DOCUMENT_LIMITS, MOST_TOKENS } from '../../src/http/limits/document-limits.js';
import { LONGEST_MS } from '../../src/http/limits/end-in-time.js';
import { MOST_IN_FLIGHT } from '../../src/http/limits/in-flight.js';
import { LARGEST_BODY } from '../../src/http/limits/request-guard.js';
import { MOST_VALUES_IN_VALUES } from '../../src/http/limits/values-in-values.js';
import { LONGEST_ADDRESS, MOST_COST, MOST_EDGES, MOST_NODES } from '../../src/limits.js';
import { MOST_CANDIDATES } from '../../src/names/resolve.js';
import { packageRoot } from '../../src/package-root.js';
import { COMMAND } from '../support/command.js';
import { articleGraph, serve } from '../support/serve.js';

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
  const rows = rowsOf(sectionOf(SETTINGS_PAGE, '## Settings'));

  it('lists every setting, in the order of the code', () => {
    expect(rows.map(([name]) => bare(name))).toEqual(SETTINGS.map(({ name }) => name));
  });

  it.each(SETTINGS.map(({ name, byDefault }) => [name, byDefault] as const))(
    'shows the default of %s',
    (name, byDefault) => {
      const [, shown] = rows.find(([first]) => bare(first) === name) ?? [];
      if (byDefault === '') expect(shown).toBe('unset');
      else if (/^[\w.]+$/.test(byDefault)) expect(shown).toBe(`\`${byDefault}\``);
      // Defaults that are described in words have words of their own here.
      else expect(shown).toMatch(/^[^`]*\w/);
    },
  );

  it.each(['serve', 'check', 'load', 'export', 'print-schema'])(
    'lists every option of entente %s',
    (command) => {
      const help = execFileSync(process.execPath, [COMMAND, command, '--help'], { encoding: 'utf8' });
      const options = [...help.matchAll(/^ {2}(--[\w-]+(?: <\w+>)?)/gm)].map(([, option]) => option);
      const usage = /Usage: entente (.*)/.exec(help)?.[1]?.replace(' [options]', '') ?? '';
      const section = sectionOf(SETTINGS_PAGE, `### \`entente ${usage}\``);
      const listed = rowsOf(section).map(([name]) => bare(name));
      expect(listed.filter((name) => name.startsWith('--'))).toEqual(options);
    },
  );

  it('lists the commands', () => {
    const help = execFileSync(process.execPath, [COMMAND, '--help'], { encoding: 'utf8' });
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
    ['Body of a POST', `${number(LARGEST_BODY)} bytes of JSON`],
    ['Requests at once', number(MOST_IN_FLIGHT)],
    ['Time from the request until the client has read the whole response', `${LONGEST_MS / 1000} s`],
    ['Tokens', number(MOST_TOKENS)],
    ['Operations', number(DOCUMENT_LIMITS.operations[0])],
    ['Fragments', number(DOCUMENT_LIMITS.fragments[0])],
    ['Directives', number(DOCUMENT_LIMITS.directives[0])],
    ['Aliases', number(DOCUMENT_LIMITS.aliases[0])],
    ['Root fields, `__typename` included', number(DOCUMENT_LIMITS.rootFields[0])],
    ['Depth (fields within fields)', number(DOCUMENT_LIMITS.depth[0])],
    ['Depth within `__schema` and `__type`', number(DOCUMENT_LIMITS.introspectionDepth[0])],
    ['Depth of variables (values within values)', number(MOST_VALUES_IN_VALUES)],
    ['Cost (fields to resolve)', number(MOST_COST)],
    ['Time of one operation', `${DEADLINE_MS / 1000} s`],
    ['Page (`first`, `last`)', `1 to ${LARGEST_PAGE}`],
    ['Entities of `subgraph` and `overview` (`maxNodes`)', `1 to ${number(MOST_NODES)}`],
    ['Edges in one page of `Subgraph.edges`', `1 to ${number(MOST_EDGES)}`],
    ['Paths of `paths` (`first`)', `1 to ${LARGEST_PAGE}`],
    ['Ids of `nodes`', number(LARGEST_PAGE)],
    ['Candidates that are ranked for one name', number(CANDIDATES)],
    ['Candidates of an ambiguous name in `whoMet`', number(MOST_CANDIDATES)],
    [
      'Counterparts and meetings summarized at load, for each entity',
      `${LARGEST_PAGE + 1} and ${LARGEST_PAGE}`,
    ],
    ['Time of one file', `${DEADLINE_MS / 1000} s`],
    ['Wait for a place or a connection, Neo4j', `${WAIT_MS / 1000} s`],
    ['YAML file', `${LARGEST_FILE / 2 ** 20} MB`],
    ['Nesting of YAML and JSON', number(DEEPEST)],
    ['Slug', `${LONGEST_SLUG} characters`],
    ['Problems reported at once', number(MOST_PROBLEMS)],
    ['Entities drawn after one query', number(MOST_NODES)],
    ['Entities in a file of the drawn picture', number(MOST_NODES)],
    ['Address of a file or of "Copy as GraphQL"', `${number(LONGEST_ADDRESS)} characters`],
  ])('%s: %s', (limit, value) => {
    expect(rows.get(limit)).toBe(value);
  });

  it('names each limit of a document', () => {
    expect(Object.keys(DOCUMENT_LIMITS)).toHaveLength(7);
  });
});

describe('docs/errors.md', () => {
  it('lists every code with its status, in the order of the code', () => {
    const rows = rowsOf(ERRORS_PAGE).filter(([code]) => /^`[A-Z_]+`$/.test(code ?? ''));
    expect(rows.map(([code, status]) => [bare(code), Number(status)])).toEqual(
      Object.entries(ERRORS).map(([code, { status }]) => [code, status]),
    );
    for (const [, , meaning, action] of rows)
      expect([meaning, action]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('shows an error as the server returns it', async () => {
    const graph = await articleGraph();
    const server = await serve(graph);
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
