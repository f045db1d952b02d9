/** @neo4j/graphql behind Yoga, set up for speed: no debugging, READ sessions of the named database, parser cache on. */
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { TYPES } from './types.mjs';

const driver = neo4j.driver(process.env.NEO4J_URI, undefined, { maxConnectionPoolSize: 50 });
const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver, debug: false }).getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  landingPage: false,
  maskedErrors: false,
  context: { executionContext: driver, sessionConfig: { database: 'neo4j', defaultAccessMode: 'READ' } },
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => process.stdout.write(`LISTENING ${server.address().port}\n`));
