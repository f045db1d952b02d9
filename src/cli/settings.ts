/** The settings, and the table that documents them in `entente --help` and docs/settings.md. */
import type { Neo4jSettings } from '../engines/neo4j/neo4j-graph.js';
import type { SchemaExposure } from '../server/graphql/create-yoga-server.js';
import type { ListenAddress } from '../server/http/listen.js';

/** `errors`: internal errors only. `requests`: also one line for each GraphQL operation. */
export type LogLevel = 'requests' | 'errors';

export interface Settings extends ListenAddress {
  /** Undefined: the embedded engine. */
  readonly neo4j: Neo4jSettings | undefined;
  /** Fact files, or folders of fact files. */
  readonly facts: readonly string[];
  /** Date to use instead of the clock's, as YYYY-MM-DD. */
  readonly today: string | undefined;
  readonly schemaExposure: SchemaExposure;
  readonly log: LogLevel;
  /** Undefined: no metrics. */
  readonly metrics: ListenAddress | undefined;
  /** Undefined: no authentication. */
  readonly token: string | undefined;
  /** Origins of other sites whose pages may call the server. */
  readonly allowedOrigins: readonly string[];
  readonly cacheBytes: number;
}

export interface SettingDefinition {
  /** Name of the environment variable. */
  readonly name: string;
  /** The value, or a description in Markdown; empty if the setting has no default. */
  readonly defaultText: string;
  /** Markdown. */
  readonly description: string;
}

export const SETTINGS = [
  {
    name: 'HOST',
    defaultText: '127.0.0.1',
    description:
      'Address to listen on. With any address that is not loopback, other machines can reach the server.',
  },
  {
    name: 'PORT',
    defaultText: '4000',
    description: 'Port to listen on, 0 to 65535. 0 takes a free port.',
  },
  {
    name: 'NEO4J_URI',
    defaultText: '',
    description:
      'Address of the database: Neo4j 5.7 or newer, with the scheme `bolt`, `bolt+s`, `bolt+ssc`, `neo4j`, `neo4j+s` or `neo4j+ssc`, such as `bolt://localhost:7687`. It contains no user and no password. Unset: the embedded engine.',
  },
  {
    name: 'NEO4J_USERNAME',
    defaultText: '',
    description: 'User name for the database. Unset: no authentication.',
  },
  {
    name: 'NEO4J_PASSWORD',
    defaultText: '',
    description: 'Password of that user. Requires `NEO4J_USERNAME`.',
  },
  {
    name: 'NEO4J_DATABASE',
    defaultText: 'neo4j',
    description: 'Name of the database.',
  },
  {
    name: 'ENTENTE_FACTS',
    defaultText: 'the `seeds/` folder of the package',
    description:
      'Fact files, or folders of fact files, separated by `:` (`;` on Windows). Used where a command names no facts.',
  },
  {
    name: 'ENTENTE_TODAY',
    defaultText: 'today, in UTC',
    description: 'Date (`YYYY-MM-DD`) that decides whether a planned meeting is `stale`.',
  },
  {
    name: 'ENTENTE_TOKEN',
    defaultText: '',
    description:
      'Bearer token required for all graph data: 16 or more of the characters `A-Z a-z 0-9 . _ ~ + / -`, with `=` only at the end. Unset: no authentication.',
  },
  {
    name: 'ENTENTE_ORIGINS',
    defaultText: '',
    description:
      'Origins of other sites whose pages may call the server, separated by commas, such as `https://example.org`. `*` and `null` are refused. Unset: only pages that the server itself serves.',
  },
  {
    name: 'ENTENTE_CACHE_MB',
    defaultText: '16',
    description: 'Size of the response cache in MB, 0 to 99999. 0 disables it.',
  },
  {
    name: 'ENTENTE_INTROSPECTION',
    defaultText: 'on',
    description:
      '`on` or `off`: whether clients may query the schema. GraphiQL needs it for completion and documentation.',
  },
  {
    name: 'ENTENTE_LOG',
    defaultText: 'errors',
    description:
      '`errors`: log internal errors only. `requests`: also log one line for each GraphQL operation, with its name and never its arguments.',
  },
  {
    name: 'ENTENTE_METRICS_PORT',
    defaultText: '',
    description:
      'Port of `/metrics` for Prometheus, separate from `PORT`. 0 takes a free port. Unset: no metrics.',
  },
  {
    name: 'ENTENTE_METRICS_HOST',
    defaultText: '127.0.0.1',
    description: 'Address for the metrics port. It does not follow `HOST`.',
  },
  {
    name: 'NODE_ENV',
    defaultText: '',
    description:
      '`production` removes suggestions ("Did you mean …?") from error messages, because they reveal names of the schema.',
  },
] as const satisfies readonly SettingDefinition[];
