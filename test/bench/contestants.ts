import type { LoadRequest, Running } from './processes.ts';
import type { Names, Variables, Workload } from './workloads.ts';

/** What one server is asked for a workload. */
export type Asks = (workload: Workload, variables: Variables) => LoadRequest;

/** A GraphQL request by POST. */
export const postOf = (body: object): LoadRequest => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(body),
});

export const askOurs: Asks = ({ ours: query }, variables) => postOf({ query, variables });
export const askTheirs: Asks = ({ theirs: query }, variables) => postOf({ query, variables });
export const askBare: Asks = ({ name: workload }, variables) => postOf({ workload, variables });

/** `count` requests that differ in what they ask for. */
export function requestsOf(asks: Asks, workload: Workload, names: Names, count: number): LoadRequest[] {
  const all = Array.from({ length: count }, (_, index) => asks(workload, workload.variables(names, index)));
  return [...new Map(all.map((request) => [request.body, request])).values()];
}

/** An answer's headers and text. Throws where it is no success. */
export async function wholeAnswerOf({ url }: Running, { method, headers, body }: LoadRequest) {
  const response = await fetch(url, { method, ...(headers && { headers }), ...(body && { body }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return { headers: Object.fromEntries(response.headers), text };
}

/** The answer's data. Throws where it is no success. */
export async function answerOf(server: Running, request: LoadRequest): Promise<unknown> {
  const { text } = await wholeAnswerOf(server, request);
  const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (answer.errors) throw new Error(`${server.url} answered ${text.slice(0, 500)}`);
  return answer.data;
}

/** All values of an answer, however deep, in an order of their own: equal where two answers say as much. */
export function valuesOf(answer: unknown): string[] {
  if (answer !== null && typeof answer === 'object') return Object.values(answer).flatMap(valuesOf).sort();
  // A ratio may differ in its last digit.
  return [typeof answer === 'number' ? answer.toFixed(9) : String(answer)];
}
