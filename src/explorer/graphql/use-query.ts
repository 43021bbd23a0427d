import { useEffect, useState } from 'preact/hooks';
import { askTogether } from './ask-together.ts';
import type { Query } from './document.ts';
import { serverMayBeAway, useLive } from './live.ts';
import { askPatiently, type Failed } from './patience.ts';
import { ask, requestAddress } from './request.ts';

/** What a component knows of an answer. An old answer stays on the page while a newer one is fetched. */
export type Answered<Answer> =
  | { readonly state: 'loading'; readonly data: Answer | undefined }
  | { readonly state: 'ready'; readonly data: Answer }
  | ({ readonly state: 'failed'; readonly data: Answer | undefined } & Failed);

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
  const { revision, looked, returns } = useLive();
  const key = variables === null ? '' : requestAddress(query.text, variables);
  const [answered, setAnswered] = useState<{ key: string; answer: Answered<Answer> }>();
  // The key stands for the query and its variables.
  useEffect(() => {
    // Asked before the revision is known, it would have to be asked again.
    if (variables === null || !looked) return;
    const known = kept.get(key) as { revision: string | undefined; data: Answer } | undefined;
    if (known && known.revision === revision && revision !== undefined) {
      setAnswered({ key, answer: { state: 'ready', data: known.data } });
      return;
    }
    // Never with one that was sent when less was known of the graph: its answer may be older.
    const name = `${returns} ${revision} ${key}`;
    const once = (signal: AbortSignal) => askTogether(name, signal, (ofAll) => ask(query, variables, ofAll));
    return askPatiently(key, once, {
      answered(data) {
        keep(key, revision, data);
        setAnswered({ key, answer: { state: 'ready', data } });
      },
      failed(failed) {
        if (failed.failure.kind === 'AWAY') serverMayBeAway();
        const data = kept.get(key)?.data as Answer | undefined;
        setAnswered({ key, answer: { state: 'failed', data, ...failed } });
      },
    });
  }, [key, revision, looked, returns]);
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
