import type { ComponentChildren } from 'preact';
import type { Answered } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { failureInWords } from './failure-in-words.ts';

interface WaitingProps<Answer> {
  answered: Answered<Answer>;
  children: (data: Answer) => ComponentChildren;
}

/** Draws an answer once it is there; until then, and when there is none, says so in words. */
export function Waiting<Answer>({ answered, children }: WaitingProps<Answer>) {
  const { state, data } = answered;
  const kind = state === 'failed' ? answered.failure.kind : undefined;
  if (data !== undefined && kind !== 'REFUSED')
    return (
      <>
        {/* That nobody answers is said above the page. */}
        {state === 'failed' && kind !== 'AWAY' && (
          <p class="notice" role="status">
            {texts.states.old} {failureInWords(answered)}
          </p>
        )}
        {children(data)}
      </>
    );
  if (state === 'failed')
    return (
      <p class="notice" role={kind === 'REFUSED' ? 'alert' : 'status'}>
        {failureInWords(answered)}
      </p>
    );
  return (
    <p class="notice loading" role="status">
      {texts.states.loading}
    </p>
  );
}
