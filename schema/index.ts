/** The schema: imports every type and root field, builds the schema and prints it. */
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
import './types/evidence.js';
import './types/subgraph-edge.js';
import './types/timeline-entry.js';
import './types/search-hit.js';
import './queries/acts.js';
import './queries/channels.js';
import './queries/common-contacts.js';
import './queries/countries.js';
import './queries/dataset.js';
import './queries/institutions.js';
import './queries/meeting-statistics.js';
import './queries/meetings.js';
import './queries/node.js';
import './queries/parties.js';
import './queries/paths.js';
import './queries/people.js';
import './queries/search.js';
import './queries/sources.js';
import './queries/subgraph.js';
import './queries/timeline.js';
import './queries/who-met.js';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';

export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}

/** The schema in SDL, sorted by name: the content of `schema/schema.graphql`. */
export function printSchemaSdl(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
