import type { Query } from '../graphql/document.ts';
import { type Answered, useQuery } from '../graphql/use-query.ts';

/**
 * Asks the same for two or three slugs at once: the answers in their order once all are there, until then whatever
 * keeps them from being there.
 */
export function useThree<Answer>(
  query: Query<Answer, { slug: string }>,
  slugs: readonly string[],
): Answered<readonly Answer[]> {
  const [a, b, c] = slugs;
  const answers = [
    useQuery(query, a === undefined ? null : { slug: a }),
    useQuery(query, b === undefined ? null : { slug: b }),
    useQuery(query, c === undefined ? null : { slug: c }),
  ].slice(0, slugs.length);
  const data = answers.flatMap((answer) => (answer.data === undefined ? [] : [answer.data]));
  const whole = data.length === answers.length ? data : undefined;
  const failed = answers.find(({ state }) => state === 'failed');
  if (failed?.state === 'failed') return { state: 'failed', data: whole, failure: failed.failure };
  return whole && answers.every(({ state }) => state === 'ready')
    ? { state: 'ready', data: whole }
    : { state: 'loading', data: whole };
}
