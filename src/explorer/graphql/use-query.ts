import { useEffect, useState } from 'preact/hooks';
import type { Query } from './document.ts';
import { serverIsAway, useLive } from './live.ts';
import { ask, RequestFailure, requestAddress } from './request.ts';

/** What a component knows of an answer. An old answer stays on the page while a newer one is fetched. */
export type Answered<Answer> =
  | { readonly state: 'loading'; readonly data: Answer | undefined }
  | { readonly state: 'ready'; readonly data: Answer }
  | { readonly state: 'failed'; readonly data: Answer | undefined; readonly failure: RequestFailure };

/** Answers kept for going back and forth; the oldest goes first. */
const kept = new Map<string, { revision: string | undefined; data: unknown }>();
const mostKept = 60;

/**
 * Asks the API, again whenever the graph has changed or the server has come back. `null` instead of variables asks
 * nothing.
 */
export function useQuery<Answer, Variables extends object>(
  query: Query<Answer, Variables>,
  variables: Variables | null,
): Answered<Answer> {
  const { revision, away } = useLive();
  const key = variables === null ? '' : requestAddress(query.text, variables);
  const [answered, setAnswered] = useState<{ key: string; answer: Answered<Answer> }>();
  // The key stands for the query and its variables.
  useEffect(() => {
    if (variables === null) return;
    const abort = new AbortController();
    const known = kept.get(key) as { revision: string | undefined; data: Answer } | undefined;
    if (known && known.revision === revision && revision !== undefined) {
      setAnswered({ key, answer: { state: 'ready', data: known.data } });
      return;
    }
    ask(query, variables, abort.signal).then(
      (data) => {
        keep(key, revision, data);
        setAnswered({ key, answer: { state: 'ready', data } });
      },
      (failure: unknown) => {
        if (abort.signal.aborted) return;
        const known =
          failure instanceof RequestFailure ? failure : new RequestFailure('REFUSED', String(failure));
        if (known.kind === 'AWAY') serverIsAway();
        const data = kept.get(key)?.data as Answer | undefined;
        setAnswered({ key, answer: { state: 'failed', data, failure: known } });
      },
    );
    return () => abort.abort();
  }, [key, revision, away]);
  if (answered?.key === key) return answered.answer;
  return { state: 'loading', data: kept.get(key)?.data as Answer | undefined };
}

function keep(key: string, revision: string | undefined, data: unknown): void {
  kept.delete(key);
  kept.set(key, { revision, data });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}
