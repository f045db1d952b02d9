/** Settings: defaults, validation, and their table in docs/settings.md. */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../src/cli/read-settings.js';
import { SETTINGS } from '../../src/cli/settings.js';
import { packageRoot } from '../../src/common/package-root.js';

it('has a default for every setting', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    neo4j: undefined,
    facts: [join(packageRoot(), 'seeds')],
    today: undefined,
    cacheBytes: 16 * 2 ** 20,
    log: 'errors',
    metrics: undefined,
    token: undefined,
    allowedOrigins: [],
    schemaExposure: { allowsIntrospection: true, hasSuggestions: true },
  });
});

it('reads every setting', () => {
  const env = {
    HOST: '::1',
    PORT: '0',
    NEO4J_URI: 'neo4j+s://db.example:7687',
    NEO4J_USERNAME: 'me',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: 'facts',
    ENTENTE_FACTS: ['a.yaml', 'b'].join(delimiter),
    ENTENTE_TODAY: '2025-01-31',
    ENTENTE_CACHE_MB: '0',
    ENTENTE_INTROSPECTION: 'off',
    ENTENTE_LOG: 'requests',
    ENTENTE_METRICS_PORT: '9464',
    ENTENTE_METRICS_HOST: '::1',
    ENTENTE_TOKEN: 'abc-._~+/012345==',
    ENTENTE_ORIGINS: 'https://a.example, http://b.example:8080',
    NODE_ENV: 'production',
  };
  expect(readSettings(env)).toEqual({
    host: '::1',
    port: 0,
    neo4j: { uri: 'neo4j+s://db.example:7687', username: 'me', password: 'secret', database: 'facts' },
    facts: ['a.yaml', 'b'],
    today: '2025-01-31',
    cacheBytes: 0,
    log: 'requests',
    metrics: { host: '::1', port: 9464 },
    token: 'abc-._~+/012345==',
    allowedOrigins: ['https://a.example', 'http://b.example:8080'],
    schemaExposure: { allowsIntrospection: false, hasSuggestions: false },
  });
});

it('treats an empty value as unset', () => {
  const empty = {
    NEO4J_URI: '',
    ENTENTE_TODAY: '',
    ENTENTE_FACTS: '',
    ENTENTE_CACHE_MB: '',
    ENTENTE_ORIGINS: '',
    ENTENTE_METRICS_PORT: '',
  };
  expect(readSettings(empty)).toEqual(readSettings({}));
});

it('keeps the metrics on loopback when HOST is not', () => {
  expect(readSettings({ HOST: '0.0.0.0', ENTENTE_METRICS_PORT: '0' }).metrics).toEqual({
    host: '127.0.0.1',
    port: 0,
  });
});

it('names every wrong setting at once, without its value', () => {
  const wrong = {
    HOST: '',
    PORT: '70000',
    NEO4J_URI: 'http://me:secret@db',
    ENTENTE_TODAY: '2025-02-30',
    ENTENTE_CACHE_MB: '1.5',
    ENTENTE_INTROSPECTION: 'no',
    ENTENTE_LOG: 'all',
    ENTENTE_METRICS_PORT: '94640',
    ENTENTE_METRICS_HOST: '',
    ENTENTE_TOKEN: 'too short',
    ENTENTE_ORIGINS: '*',
  };
  expect(() => readSettings(wrong)).toThrow(
    [
      'HOST is empty; use an address such as 127.0.0.1',
      'PORT is not a port; use a whole number from 0 to 65535',
      'NEO4J_URI is not a database address; use one such as bolt://localhost:7687, with a scheme of bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc, and without user and password',
      'ENTENTE_TOKEN is not a valid token; use 16 or more of A-Z a-z 0-9 . _ ~ + / -, such as the output of `openssl rand -base64 32`, or unset it',
      'ENTENTE_ORIGINS has an item that is not an origin; write origins as browsers do, such as https://example.org, separated by commas',
      'ENTENTE_CACHE_MB is not a size; use a whole number of megabytes, such as 64',
      'ENTENTE_INTROSPECTION must be on or off',
      'ENTENTE_LOG must be errors or requests',
      'ENTENTE_METRICS_PORT is not a port; use a whole number from 0 to 65535',
      'ENTENTE_METRICS_HOST is empty; use an address such as 127.0.0.1',
      'ENTENTE_TODAY is not a date; use one such as 2025-01-31',
    ].join('\n'),
  );
});

it.each(['bolt://me@db', 'neo4j://me:secret@db', 'bolt://db?policy=x', 'bolt:///'])(
  'refuses %j as a database address',
  (uri) => {
    expect(() => readSettings({ NEO4J_URI: uri })).toThrow(/^NEO4J_URI is not a database address; [^@?]+$/);
  },
);

it('refuses a password without a user', () => {
  expect(() => readSettings({ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x' })).toThrow(
    'NEO4J_PASSWORD requires NEO4J_USERNAME, which is not set',
  );
});

it.each(['', '                ', 'fifteen-letters', 'with a space in it', 'not-ascii-é-not-ascii'])(
  'refuses %j as a token',
  (token) => {
    expect(() => readSettings({ ENTENTE_TOKEN: token })).toThrow(
      /^ENTENTE_TOKEN is not a valid token; [^é]+$/,
    );
  },
);

it.each([
  'null',
  'https://a.example/',
  'https://A.example',
  'a.example',
  'https://a.example,',
  'ftp://a.example',
  'https://a.example:443',
])('refuses %j as a list of origins', (origins) => {
  expect(() => readSettings({ ENTENTE_ORIGINS: origins })).toThrow(
    /^ENTENTE_ORIGINS has an item that is not an origin;/,
  );
});

it('matches the table of docs/settings.md', () => {
  const page = readFileSync(join(packageRoot(), 'docs', 'settings.md'), 'utf8');
  const [, section = ''] = /## Settings\n([\s\S]*?)\n## /.exec(page) ?? [];
  expect(section.split('\n').filter((line) => line.startsWith('| `'))).toEqual(
    SETTINGS.map(
      ({ name, defaultText, description }) =>
        `| \`${name}\` | ${formatDefault(defaultText)} | ${description} |`,
    ),
  );
});

function formatDefault(text: string): string {
  if (text === '') return 'unset';
  return /^[\w.]+$/.test(text) ? `\`${text}\`` : text;
}
