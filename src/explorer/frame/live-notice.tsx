import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../graphql/live.ts';
import { useShort } from '../graphql/short-lists.ts';
import { texts } from '../texts.ts';
import { failureInWords } from './failure-in-words.ts';

/** Milliseconds that the news of a change stays on the page. */
const newsStays = 6_000;

/** Says when the server does not answer, when a list is not whole, and when the graph has changed under the page. */
export function LiveNotice() {
  const { revision, failed } = useLive();
  const short = useShort();
  const before = useRef<string | undefined>(undefined);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    const isNews = before.current !== undefined && revision !== before.current;
    before.current = revision;
    if (!isNews) return;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), newsStays);
    return () => clearTimeout(timer);
  }, [revision]);
  return (
    <div class="live" role="status">
      {/* What a closed service wants is said by its form. */}
      {failed && failed.failure.kind !== 'CLOSED' ? (
        <p class="away">
          {texts.states.old} {failureInWords(failed)}
        </p>
      ) : short ? (
        <p class="away">
          {texts.states.short} {failureInWords(short)}
        </p>
      ) : changed ? (
        <p>{texts.states.updated}</p>
      ) : null}
    </div>
  );
}
