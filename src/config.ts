/** Every setting: the only place that reads the environment, and the table that the README and `--help` show. */
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import type { LogSetting } from './cli/log.js';
import type { Neo4jSettings } from './graph/neo4j.js';
import type { Address } from './http/listen.js';
import type { OpenSchema } from './http/yoga.js';
import { packageRoot } from './package-root.js';

export interface Config extends Address {
  /** Undefined: the embedded engine. */
  readonly neo4j: Neo4jSettings | undefined;
  /** Fact files, or folders of them. */
  readonly facts: readonly string[];
  /** An ISO day instead of the clock's. */
  readonly today: string | undefined;
  readonly open: OpenSchema;
  readonly log: LogSetting;
  /** Where Prometheus finds them; undefined: they are off. */
  readonly metrics: Address | undefined;
  /** Undefined: the graph is open to all. */
  readonly token: string | undefined;
  /** Whose pages may ask, beside those of this server. */
  readonly origins: readonly string[];
  /** Bytes. */
  readonly cache: number;
}

/** Name, default and meaning of each setting. */
export const SETTINGS = [
  {
    name: 'HOST',
    byDefault: '127.0.0.1',
    meaning: 'address to listen on; anything but a loopback address is open to others',
  },
  { name: 'PORT', byDefault: '4000', meaning: 'port to listen on; 0 takes any free one' },
  {
    name: 'NEO4J_URI',
    byDefault: '',
    meaning:
      'a Neo4j 5 (5.7 or newer), such as bolt://localhost:7687 or neo4j+s://…; left out: the embedded engine',
  },
  { name: 'NEO4J_USERNAME', byDefault: '', meaning: 'user of the database; left out: no authentication' },
  { name: 'NEO4J_PASSWORD', byDefault: '', meaning: 'password of that user' },
  { name: 'NEO4J_DATABASE', byDefault: 'neo4j', meaning: 'name of the database' },
  {
    name: 'ENTENTE_FACTS',
    byDefault: 'the package’s seeds/',
    meaning: `fact files or folders of them, with "${delimiter}" between`,
  },
  {
    name: 'ENTENTE_TODAY',
    byDefault: 'the clock’s day',
    meaning: 'the ISO day for which stale meetings are told',
  },
  {
    name: 'ENTENTE_TOKEN',
    byDefault: '',
    meaning:
      'a secret of 16 or more characters, without which nothing of the graph is told; left out: it is open to all',
  },
  {
    name: 'ENTENTE_ORIGINS',
    byDefault: '',
    meaning: 'origins of other sites whose pages may ask, such as https://example.org, with commas between',
  },
  {
    name: 'ENTENTE_CACHE_MB',
    byDefault: '16',
    meaning: 'how much memory answers take that are kept until the graph changes; 0 keeps none',
  },
  {
    name: 'ENTENTE_INTROSPECTION',
    byDefault: 'on',
    meaning: 'on or off: whether the schema may be asked for, which GraphiQL needs for its help',
  },
  {
    name: 'ENTENTE_LOG',
    byDefault: 'errors',
    meaning:
      'errors: faults of ours; requests: each question that was executed too, by the name of its operation',
  },
  {
    name: 'ENTENTE_METRICS_PORT',
    byDefault: '',
    meaning: 'a port of its own for /metrics, which Prometheus reads; 0 takes any free one; left out: off',
  },
  {
    name: 'ENTENTE_METRICS_HOST',
    byDefault: '127.0.0.1',
    meaning: 'address of that port, whatever HOST is; anything but a loopback address is open to others',
  },
  {
    name: 'NODE_ENV',
    byDefault: '',
    meaning: 'production: errors suggest no names of the schema',
  },
] as const;

/** Settings that are wrong: one line each. */
export class ConfigError extends Error {}

const schemes = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
/** What may stand in the header `Authorization` (RFC 6750), and is too long to be guessed. */
const TOKEN = /^(?=.{16})[A-Za-z0-9._~+/-]+=*$/;
const TOKEN_RULE =
  'is no token; write 16 or more of A-Z a-z 0-9 . _ ~ + / -, such as `openssl rand -base64 32` gives, or leave it out';

const empty = z.literal('').transform(() => undefined);
const optional = empty.or(z.string()).optional();

const host = z.string().min(1, 'is empty; write an address such as 127.0.0.1').default('127.0.0.1');
const port = z.string().refine(isPort, 'is no port; write a whole number from 0 to 65535');

const environment = z
  .object({
    HOST: host,
    PORT: port.default('4000'),
    NEO4J_URI: empty
      .or(
        z
          .string()
          .refine(
            isNeo4jUri,
            `is no address of a Neo4j; write one such as bolt://localhost:7687 (${schemes.join(', ')}), without a user or a password in it`,
          ),
      )
      .optional(),
    NEO4J_USERNAME: optional,
    NEO4J_PASSWORD: optional,
    NEO4J_DATABASE: optional,
    ENTENTE_FACTS: optional,
    ENTENTE_TOKEN: z.string().regex(TOKEN, TOKEN_RULE).optional(),
    ENTENTE_ORIGINS: empty
      .or(
        z
          .string()
          .transform((list) => list.split(',').map((origin) => origin.trim()))
          .refine(
            (origins) => origins.every(isOrigin),
            'lists what is no origin; write each as a browser does, such as https://example.org, with commas between',
          ),
      )
      .optional(),
    ENTENTE_CACHE_MB: empty
      .or(z.string().regex(/^\d{1,5}$/, 'is no size; write a whole number of megabytes, such as 64'))
      .optional(),
    ENTENTE_INTROSPECTION: empty
      .or(z.string().refine((value) => value === 'on' || value === 'off', 'is neither on nor off'))
      .optional(),
    ENTENTE_LOG: empty
      .or(
        z
          .string()
          .refine((value) => value === 'errors' || value === 'requests', 'is neither errors nor requests'),
      )
      .optional(),
    ENTENTE_METRICS_PORT: empty.or(port).optional(),
    ENTENTE_METRICS_HOST: host,
    NODE_ENV: optional,
    ENTENTE_TODAY: empty.or(z.string().refine(isDay, 'is no day; write one such as 2025-01-31')).optional(),
  })
  .refine((settings) => settings.NEO4J_USERNAME || !settings.NEO4J_PASSWORD, {
    path: ['NEO4J_PASSWORD'],
    message: 'goes with NEO4J_USERNAME, which is missing',
  });

/** Throws a {@link ConfigError} that names every setting that is wrong, and never shows its value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const settings = read.data;
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ENTENTE_METRICS_PORT: metricsPort,
  } = settings;
  return {
    host: settings.HOST,
    port: Number(settings.PORT),
    neo4j: uri ? { uri, username, password, database } : undefined,
    facts: settings.ENTENTE_FACTS?.split(delimiter).filter(Boolean) ?? [join(packageRoot(), 'seeds')],
    today: settings.ENTENTE_TODAY,
    token: settings.ENTENTE_TOKEN,
    origins: settings.ENTENTE_ORIGINS ?? [],
    cache: Number(settings.ENTENTE_CACHE_MB ?? 16) * 2 ** 20,
    log: settings.ENTENTE_LOG === 'requests' ? 'requests' : 'errors',
    metrics: metricsPort ? { host: settings.ENTENTE_METRICS_HOST, port: Number(metricsPort) } : undefined,
    open: {
      introspection: settings.ENTENTE_INTROSPECTION !== 'off',
      suggestions: settings.NODE_ENV !== 'production',
    },
  };
}

/** The table as text, for `--help`. */
export function settingsHelp(): string {
  const longest = Math.max(...SETTINGS.map(({ name }) => name.length));
  const lines = SETTINGS.map(
    ({ name, byDefault, meaning }) =>
      `  ${name.padEnd(longest + 2)}${meaning}${byDefault ? ` (default: ${byDefault})` : ''}`,
  );
  return ['', 'Settings, from the environment:', ...lines].join('\n');
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isNeo4jUri(uri: string): boolean {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (!url || !schemes.includes(url.protocol.slice(0, -1)) || url.host === '') return false;
  return (
    url.username === '' && url.password === '' && (url.search === '' || url.protocol.startsWith('neo4j'))
  );
}

/** No `*` and no `null`: whoever may ask is named. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}
