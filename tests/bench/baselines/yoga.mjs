/** Yoga without a database: the cost of HTTP and GraphQL. */
import { createServer } from 'node:http';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createYoga } from 'graphql-yoga';

const query = new GraphQLObjectType({ name: 'Query', fields: { nothing: { type: GraphQLString } } });
const yoga = createYoga({
  schema: new GraphQLSchema({ query }),
  logging: false,
  graphiql: false,
  landingPage: false,
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => process.stdout.write(`LISTENING ${server.address().port}\n`));
