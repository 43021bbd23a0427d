import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { listen, readJob } from './serve.ts';
import { typeDefinitions } from './type-definitions.ts';

/*
 * The peer: @neo4j/graphql on graphql-yoga on node:http, the driver with the settings its documentation shows. Type
 * checking of resolvers' names and logging are off, so that nothing but answering is measured.
 */
const { uri, user, password } = readJob();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const library = new Neo4jGraphQL({
  typeDefs: typeDefinitions,
  driver,
  features: { filters: { String: { GTE: true } } },
});
const schema = await library.getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  landingPage: false,
  context: () => ({ executionContext: driver }),
});
await listen(createServer(yoga));
