/** Reads the settings from the environment, and validates all of them at once. */
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../common/package-root.js';
import { UsageError } from './command-error.js';
import type { Settings } from './settings.js';

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
/** The token syntax of RFC 6750, with a minimum length that prevents guessing. */
const TOKEN_PATTERN = /^(?=.{16})[A-Za-z0-9._~+/-]+=*$/;
const TOKEN_RULE =
  'is not a valid token; use 16 or more of A-Z a-z 0-9 . _ ~ + / -, such as the output of `openssl rand -base64 32`, or unset it';

const emptyString = z.literal('').transform(() => undefined);
const optionalString = emptyString.or(z.string()).optional();

const host = z.string().min(1, 'is empty; use an address such as 127.0.0.1').default('127.0.0.1');
const port = z.string().refine(isPort, 'is not a port; use a whole number from 0 to 65535');

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
            `is not a database address; use one such as bolt://localhost:7687, with a scheme of ${NEO4J_SCHEMES.join(', ')}, and without user and password`,
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
            'has an item that is not an origin; write origins as browsers do, such as https://example.org, separated by commas',
          ),
      )
      .optional(),
    ENTENTE_CACHE_MB: emptyString
      .or(z.string().regex(/^\d{1,5}$/, 'is not a size; use a whole number of megabytes, such as 64'))
      .optional(),
    ENTENTE_INTROSPECTION: emptyString
      .or(z.string().refine((value) => value === 'on' || value === 'off', 'must be on or off'))
      .optional(),
    ENTENTE_LOG: emptyString
      .or(
        z
          .string()
          .refine((value) => value === 'errors' || value === 'requests', 'must be errors or requests'),
      )
      .optional(),
    ENTENTE_METRICS_PORT: emptyString.or(port).optional(),
    ENTENTE_METRICS_HOST: host,
    NODE_ENV: optionalString,
    ENTENTE_TODAY: emptyString
      .or(z.string().refine(isDay, 'is not a date; use one such as 2025-01-31'))
      .optional(),
  })
  .refine((settings) => settings.NEO4J_USERNAME || !settings.NEO4J_PASSWORD, {
    path: ['NEO4J_PASSWORD'],
    message: 'requires NEO4J_USERNAME, which is not set',
  });

/** Throws a {@link UsageError} with one line for each wrong setting, which never shows its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const result = environmentSchema.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new UsageError([...new Set(lines)].join('\n'));
  }
  const settings = result.data;
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

/** Neither `*` nor `null`: every origin must be named. */
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
