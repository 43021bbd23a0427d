import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { schema } from '../schema.ts';
import { createCompiler } from './compile.ts';
import { exampleQueries } from './example-queries.ts';
import { createExecutor, type ExecutorParts, type Outcome } from './execute.ts';
import { limits } from './limits.ts';
import { maskError } from './mask-error.ts';

/** What the HTTP layer hands to a GraphQL request, and reads back from it. */
export interface RequestScope {
  outcome: Outcome;
  signal: AbortSignal;
}

export interface GraphqlParts extends Omit<ExecutorParts, 'compile'> {
  logError: (id: string, error: unknown) => void;
}

/** GraphQL over HTTP: graphql-yoga with our parser limit, executor and error masking. */
export function createGraphql({ logError, ...parts }: GraphqlParts) {
  const execute = createExecutor({ ...parts, compile: createCompiler(schema) });
  const engine: Plugin<RequestScope> = {
    onParse({ setParseFn }) {
      setParseFn((source: string) => parse(source, { maxTokens: limits.tokens }));
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ document, operationName, variableValues, contextValue }) =>
        execute(
          {
            document,
            operationName: operationName ?? null,
            variables: variableValues ?? {},
            signal: contextValue.signal,
          },
          contextValue.outcome,
        ),
      );
    },
  };
  return createYoga<RequestScope>({
    schema,
    plugins: [engine],
    maskedErrors: { maskError: (error) => maskError(error, logError) },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    healthCheckEndpoint: '/-',
    logging: false,
    multipart: false,
    batching: { limit: 10 },
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    renderGraphiQL,
    graphiql: { title: 'Signatory', defaultQuery: exampleQueries },
  });
}
