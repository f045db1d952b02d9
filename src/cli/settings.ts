/** Every setting: the only place that reads the environment, and the table that the README and `--help` show. */
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../common/package-root.js';
import type { Neo4jSettings } from '../engines/neo4j/neo4j-graph.js';
import type { SchemaExposure } from '../server/graphql/create-yoga-server.js';
import type { ListenAddress } from '../server/http/listen.js';
import type { LogSetting } from './log.js';

export interface Settings extends ListenAddress {
  /** Undefined: the embedded engine. */
  readonly neo4j: Neo4jSettings | undefined;
  /** Fact files, or folders of them. */
  readonly facts: readonly string[];
  /** An ISO day instead of the clock's. */
  readonly today: string | undefined;
  readonly schemaExposure: SchemaExposure;
  readonly log: LogSetting;
  /** Where Prometheus finds them; undefined: they are off. */
  readonly metrics: ListenAddress | undefined;
  /** Undefined: the graph is open to all. */
  readonly token: string | undefined;
  /** Whose pages may ask, beside those of this server. */
  readonly allowedOrigins: readonly string[];
  /** Bytes. */
  readonly cacheBytes: number;
}

/** Name, default and meaning of each setting. */
export const SETTINGS = [
  {
    name: 'HOST',
    defaultText: '127.0.0.1',
    description: 'address to listen on; anything but a loopback address is open to others',
  },
  { name: 'PORT', defaultText: '4000', description: 'port to listen on; 0 takes any free one' },
  {
    name: 'NEO4J_URI',
    defaultText: '',
    description:
      'a Neo4j 5 (5.7 or newer), such as bolt://localhost:7687 or neo4j+s://…; left out: the embedded engine',
  },
  {
    name: 'NEO4J_USERNAME',
    defaultText: '',
    description: 'user of the database; left out: no authentication',
  },
  { name: 'NEO4J_PASSWORD', defaultText: '', description: 'password of that user' },
  { name: 'NEO4J_DATABASE', defaultText: 'neo4j', description: 'name of the database' },
  {
    name: 'ENTENTE_FACTS',
    defaultText: 'the package’s seeds/',
    description: `fact files or folders of them, with "${delimiter}" between`,
  },
  {
    name: 'ENTENTE_TODAY',
    defaultText: 'the clock’s day',
    description: 'the ISO day for which stale meetings are told',
  },
  {
    name: 'ENTENTE_TOKEN',
    defaultText: '',
    description:
      'a secret of 16 or more characters, without which nothing of the graph is told; left out: it is open to all',
  },
  {
    name: 'ENTENTE_ORIGINS',
    defaultText: '',
    description:
      'origins of other sites whose pages may ask, such as https://example.org, with commas between',
  },
  {
    name: 'ENTENTE_CACHE_MB',
    defaultText: '16',
    description: 'how much memory answers take that are kept until the graph changes; 0 keeps none',
  },
  {
    name: 'ENTENTE_INTROSPECTION',
    defaultText: 'on',
    description: 'on or off: whether the schema may be asked for, which GraphiQL needs for its help',
  },
  {
    name: 'ENTENTE_LOG',
    defaultText: 'errors',
    description:
      'errors: faults of ours; requests: each question that was executed too, by the name of its operation',
  },
  {
    name: 'ENTENTE_METRICS_PORT',
    defaultText: '',
    description:
      'a port of its own for /metrics, which Prometheus reads; 0 takes any free one; left out: off',
  },
  {
    name: 'ENTENTE_METRICS_HOST',
    defaultText: '127.0.0.1',
    description: 'address of that port, whatever HOST is; anything but a loopback address is open to others',
  },
  {
    name: 'NODE_ENV',
    defaultText: '',
    description: 'production: errors suggest no names of the schema',
  },
] as const;

/** Settings that are wrong: one line each. */
export class UsageError extends Error {}

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
/** What may stand in the header `Authorization` (RFC 6750), and is too long to be guessed. */
const TOKEN_PATTERN = /^(?=.{16})[A-Za-z0-9._~+/-]+=*$/;
const TOKEN_RULE =
  'is no token; write 16 or more of A-Z a-z 0-9 . _ ~ + / -, such as `openssl rand -base64 32` gives, or leave it out';

const emptyString = z.literal('').transform(() => undefined);
const optionalString = emptyString.or(z.string()).optional();

const host = z.string().min(1, 'is empty; write an address such as 127.0.0.1').default('127.0.0.1');
const port = z.string().refine(isPort, 'is no port; write a whole number from 0 to 65535');

const environmentSchema = z
  .object({
    HOST: host,
    PORT: port.default('4000'),
    NEO4J_URI: emptyString
      .or(
        z
          .string()
          .refine(
            isNeo4jUri,
            `is no address of a Neo4j; write one such as bolt://localhost:7687 (${NEO4J_SCHEMES.join(', ')}), without a user or a password in it`,
          ),
      )
      .optional(),
    NEO4J_USERNAME: optionalString,
    NEO4J_PASSWORD: optionalString,
    NEO4J_DATABASE: optionalString,
    ENTENTE_FACTS: optionalString,
    ENTENTE_TOKEN: z.string().regex(TOKEN_PATTERN, TOKEN_RULE).optional(),
    ENTENTE_ORIGINS: emptyString
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
    ENTENTE_CACHE_MB: emptyString
      .or(z.string().regex(/^\d{1,5}$/, 'is no size; write a whole number of megabytes, such as 64'))
      .optional(),
    ENTENTE_INTROSPECTION: emptyString
      .or(z.string().refine((value) => value === 'on' || value === 'off', 'is neither on nor off'))
      .optional(),
    ENTENTE_LOG: emptyString
      .or(
        z
          .string()
          .refine((value) => value === 'errors' || value === 'requests', 'is neither errors nor requests'),
      )
      .optional(),
    ENTENTE_METRICS_PORT: emptyString.or(port).optional(),
    ENTENTE_METRICS_HOST: host,
    NODE_ENV: optionalString,
    ENTENTE_TODAY: emptyString
      .or(z.string().refine(isDay, 'is no day; write one such as 2025-01-31'))
      .optional(),
  })
  .refine((settings) => settings.NEO4J_USERNAME || !settings.NEO4J_PASSWORD, {
    path: ['NEO4J_PASSWORD'],
    message: 'goes with NEO4J_USERNAME, which is missing',
  });

/** Throws a {@link UsageError} that names every setting that is wrong, and never shows its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = environmentSchema.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new UsageError([...new Set(lines)].join('\n'));
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
    allowedOrigins: settings.ENTENTE_ORIGINS ?? [],
    cacheBytes: Number(settings.ENTENTE_CACHE_MB ?? 16) * 2 ** 20,
    log: settings.ENTENTE_LOG === 'requests' ? 'requests' : 'errors',
    metrics: metricsPort ? { host: settings.ENTENTE_METRICS_HOST, port: Number(metricsPort) } : undefined,
    schemaExposure: {
      allowsIntrospection: settings.ENTENTE_INTROSPECTION !== 'off',
      hasSuggestions: settings.NODE_ENV !== 'production',
    },
  };
}

/** The table as text, for `--help`. */
export function formatSettingsHelp(): string {
  const nameWidth = Math.max(...SETTINGS.map(({ name }) => name.length));
  const lines = SETTINGS.map(
    ({ name, defaultText, description }) =>
      `  ${name.padEnd(nameWidth + 2)}${description}${defaultText ? ` (default: ${defaultText})` : ''}`,
  );
  return ['', 'Settings, from the environment:', ...lines].join('\n');
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isNeo4jUri(uri: string): boolean {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (!url || !NEO4J_SCHEMES.includes(url.protocol.slice(0, -1)) || url.host === '') return false;
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
