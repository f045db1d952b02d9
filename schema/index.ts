/** The schema: every concept is imported here, and nothing else is done. */
import './types/node.js';
import './types/entity.js';
import './types/person.js';
import './types/party.js';
import './types/country.js';
import './types/institution.js';
import './types/meeting.js';
import './types/encounter.js';
import './types/membership.js';
import './types/channel.js';
import './types/act.js';
import './types/source.js';
import './queries/search.js';
import './queries/who-met.js';
import './queries/subgraph.js';
import './queries/paths.js';
import './queries/common-contacts.js';
import './queries/meeting-statistics.js';
import './queries/timeline.js';
import './types/dataset.js';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';

export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}

/** The SDL, sorted by name: what `schema/schema.graphql` holds. */
export function printSchemaSdl(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
