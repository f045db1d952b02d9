/** The schema: every concept is imported here, and nothing else is done. */
import './node.js';
import './entity.js';
import './person.js';
import './party.js';
import './country.js';
import './institution.js';
import './meeting.js';
import './encounter.js';
import './membership.js';
import './channel.js';
import './act.js';
import './source.js';
import './search.js';
import './who-met.js';
import './subgraph.js';
import './paths.js';
import './common-contacts.js';
import './statistics.js';
import './timeline.js';
import './dataset.js';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';

export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}

/** The SDL, sorted by name: what `schema/schema.graphql` holds. */
export function printSchemaSdl(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
