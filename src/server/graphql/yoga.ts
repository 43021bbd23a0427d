import { type DocumentNode, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { schema } from '../../schema.ts';
import { limits } from '../limits/limits.ts';
import { unitsOf } from '../limits/rate-limit.ts';
import { namingWhatIsAccepted } from '../operations/accepted-names.ts';
import { createCompiler } from '../operations/compile.ts';
import { checkBatch, checkSize, createCostOf } from '../operations/cost.ts';
import { createHeavyOperations, hasManyFields, isHeavy } from '../operations/heavy.ts';
import { createKeptDocuments } from '../operations/kept-documents.ts';
import { checkOperationName } from '../operations/one-operation.ts';
import { persistedDocuments, requestsOnly } from '../operations/persisted.ts';
import { createExecutor, type ExecutorParts, type Outcome } from './execute.ts';
import { maskError } from './mask-error.ts';

/** What the HTTP layer hands to a GraphQL request, and reads back from it. */
export interface RequestScope {
  outcome: Outcome;
  signal: AbortSignal;
  /** Takes units from what the client may spend. */
  spend: (units: number) => Promise<void> | undefined;
  /** The execution of the request's one operation, where it had begun before Yoga was asked. */
  begun?: Promise<ExecutionResult> | undefined;
}

export interface GraphqlParts extends Omit<ExecutorParts, 'compile'> {
  logError: (id: string, error: unknown) => void;
  /** Hears how many rows an operation can fetch, before it runs. */
  observeCost: (cost: number) => void;
  persistedOnly: boolean;
  /** Whether what is heavy is left to a thread aside. */
  lightOnly?: boolean;
}

/** Checks the size of an operation of a valid document, has it paid for, and executes it. */
export type Perform = (
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
  scope: RequestScope,
) => Promise<ExecutionResult>;

/** GraphQL over HTTP: graphql-yoga with our limits, executor and error masking; and the executor alone. */
export function createGraphql({
  logError,
  observeCost,
  persistedOnly,
  lightOnly = false,
  ...parts
}: GraphqlParts) {
  const execute = createExecutor({ ...parts, compile: createCompiler(schema) });
  const costOf = createCostOf(schema);
  const kept = createKeptDocuments();
  const perform: Perform = async (document, operationName, variables, scope) => {
    const { signal, outcome, spend } = scope;
    const size = costOf(document, operationName, variables);
    if (size) {
      if (lightOnly && isHeavy(size)) throw elsewhere(scope);
      try {
        checkSize(size);
        checkBatch(outcome, size.cost);
      } catch (error) {
        // It had to be parsed and measured all the same; what is wrong with it is told even to who has spent too much.
        await spend(unitsOf(1_000))?.catch(() => undefined);
        throw error;
      }
      observeCost(size.cost);
      const spending = spend(unitsOf(size.cost));
      if (spending) await spending;
    }
    return execute({ document, operationName, variables, signal }, outcome);
  };
  const engine: Plugin<RequestScope> = {
    onParse({ setParseFn }) {
      setParseFn((source: string) => parse(source, { maxTokens: limits.tokens }));
      return ({ result, context }) => {
        const { params } = context as { params?: { operationName?: string | null } };
        if (!(result instanceof Error)) checkOperationName(result, params?.operationName);
      };
    },
    onValidate({ params: { documentAST }, context, setResult, validateFn, setValidationFn }) {
      setValidationFn(namingWhatIsAccepted(validateFn));
      const scope = context as RequestScope;
      if (lightOnly && hasManyFields(documentAST)) setResult([elsewhere(scope)]);
      return ({ valid }) => {
        // What is wrong with a short text can take far more than the text does.
        if (!valid && !scope.outcome.isHeavy && documentAST.loc)
          kept.parsed.delete(documentAST.loc.source.body);
      };
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ document, operationName = null, variableValues, contextValue }) => {
        const scope = contextValue as RequestScope;
        scope.outcome.documents.push(document);
        return scope.begun ?? perform(document, operationName, variableValues ?? {}, scope);
      });
    },
  };
  const yoga = createYoga<RequestScope>({
    schema,
    plugins: [requestsOnly, persistedDocuments(persistedOnly), engine],
    parserAndValidationCache: { documentCache: kept.parsed, errorCache: kept.failed },
    extraParamNames: ['documentId'],
    maxRequestBodySize: false,
    maskedErrors: { maskError: (error) => maskError(error, logError) },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    healthCheckEndpoint: '/-',
    logging: false,
    multipart: false,
    batching: { limit: limits.batch },
    cors: false,
    graphiql: false,
  });
  return { yoga, perform, kept, heavy: lightOnly ? createHeavyOperations(costOf, kept.heavy) : undefined };
}

function elsewhere({ outcome }: RequestScope): GraphQLError {
  outcome.isHeavy = true;
  return new GraphQLError('This is answered elsewhere.');
}
