import type { Settings } from '../config/settings.ts';
import type { GraphAddress } from '../graph/driver.ts';
import { type AsideParts, openAside } from './aside/aside.ts';
import type { GraphParts } from './freshness/in-one-revision.ts';
import { answersInTurn } from './graphql/answers-in-turn.ts';
import { createGraphqlAnswers } from './graphql/graphql-answer.ts';
import { createGraphql } from './graphql/yoga.ts';
import type { Asked } from './http/asked.ts';
import { createGate } from './limits/gate.ts';
import { createNoveltyBudget } from './limits/novelty-budget.ts';

type AnswerSettings = Pick<Settings, 'maxConcurrent' | 'persistedOnly' | 'poolSize' | 'threadAside'>;

/** Heavy requests that the thread aside works at. */
const mostAside = 8;

/** Its connections to Neo4j: one for each of them, and as many for what it reads of the whole graph. */
const connectionsAside = 2 * mostAside;

/** Works out answers to GraphQL requests, here and in a thread aside, with a gate before each. */
export function createAnswers(
  address: GraphAddress,
  { maxConcurrent, persistedOnly, poolSize, threadAside }: AnswerSettings,
  graph: GraphParts,
  told: AsideParts,
) {
  const { logError, observeCost } = told;
  const graphql = createGraphql({ ...graph, logError, observeCost, persistedOnly, lightOnly: threadAside });
  const poolAside = Math.min(connectionsAside, poolSize);
  const aside = threadAside ? openAside({ address, persistedOnly, poolSize: poolAside }, told) : undefined;
  const gate = createGate({ max: maxConcurrent });
  const gateAside = createGate({
    max: Math.min(mostAside, maxConcurrent),
    // They wait for each other longer than what is light, and the first for the thread to begin.
    patience: 3_000,
    refusesAfter: 500,
    // One after the other: what several heavy requests of one client take together nobody knows before they have begun.
    besideOthers: 1 / mostAside,
  });
  const novelty = createNoveltyBudget();
  const admits = ({ client }: Asked, bytes: number) => !gate.hasOthers(client) || novelty.take(client, bytes);
  const here = createGraphqlAnswers(graphql, threadAside ? admits : undefined);
  return {
    answer: answersInTurn({ answer: here, gate }, { answer: aside?.answer ?? here, gate: gateAside }),
    gate,
    gateAside,
    aside,
    /** Connections to Neo4j of the thread aside, besides those of its probes. */
    poolAside: aside ? poolAside : 0,
    perform: graphql.perform,
    documents: graphql.kept,
  };
}
