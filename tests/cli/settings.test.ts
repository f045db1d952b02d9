/** Settings: defaults, and every wrong one named at once. */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../../src/cli/settings.js';
import { packageRoot } from '../../src/common/package-root.js';

it('has a default for everything', () => {
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
    schemaExposure: { allowsIntrospection: true, suggestions: true },
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
    schemaExposure: { allowsIntrospection: false, suggestions: false },
  });
});

it('takes an empty setting as left out', () => {
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

it('never opens the metrics to others because the server is', () => {
  expect(readSettings({ HOST: '0.0.0.0', ENTENTE_METRICS_PORT: '0' }).metrics).toEqual({
    host: '127.0.0.1',
    port: 0,
  });
});

it('names all wrong settings at once, without their values', () => {
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
      'HOST is empty; write an address such as 127.0.0.1',
      'PORT is no port; write a whole number from 0 to 65535',
      'NEO4J_URI is no address of a Neo4j; write one such as bolt://localhost:7687 (bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc), without a user or a password in it',
      'ENTENTE_TOKEN is no token; write 16 or more of A-Z a-z 0-9 . _ ~ + / -, such as `openssl rand -base64 32` gives, or leave it out',
      'ENTENTE_ORIGINS lists what is no origin; write each as a browser does, such as https://example.org, with commas between',
      'ENTENTE_CACHE_MB is no size; write a whole number of megabytes, such as 64',
      'ENTENTE_INTROSPECTION is neither on nor off',
      'ENTENTE_LOG is neither errors nor requests',
      'ENTENTE_METRICS_PORT is no port; write a whole number from 0 to 65535',
      'ENTENTE_METRICS_HOST is empty; write an address such as 127.0.0.1',
      'ENTENTE_TODAY is no day; write one such as 2025-01-31',
    ].join('\n'),
  );
});

it.each(['bolt://me@db', 'neo4j://me:secret@db', 'bolt://db?policy=x', 'bolt:///'])(
  'takes %j as no address',
  (uri) => {
    expect(() => readSettings({ NEO4J_URI: uri })).toThrow(/^NEO4J_URI is no address of a Neo4j; [^@?]+$/);
  },
);

it('takes no password without a user', () => {
  expect(() => readSettings({ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x' })).toThrow(
    'NEO4J_PASSWORD goes with NEO4J_USERNAME, which is missing',
  );
});

it.each(['', '                ', 'fifteen-letters', 'with a space in it', 'not-ascii-é-not-ascii'])(
  'takes %j as no token',
  (token) => {
    expect(() => readSettings({ ENTENTE_TOKEN: token })).toThrow(/^ENTENTE_TOKEN is no token; [^é]+$/);
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
])('takes %j as no list of origins', (origins) => {
  expect(() => readSettings({ ENTENTE_ORIGINS: origins })).toThrow(
    /^ENTENTE_ORIGINS lists what is no origin;/,
  );
});

it('has each setting in the table of docs/settings.md', () => {
  const page = readFileSync(join(packageRoot(), 'docs', 'settings.md'), 'utf8');
  for (const { name } of SETTINGS) expect(page).toContain(`| \`${name}\` |`);
});
