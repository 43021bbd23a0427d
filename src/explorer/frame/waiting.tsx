import type { ComponentChildren } from 'preact';
import type { Answered } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';

interface WaitingProps<Answer> {
  answered: Answered<Answer>;
  children: (data: Answer) => ComponentChildren;
}

/** Draws an answer once it is there; until then, and when there is none, says so in words. */
export function Waiting<Answer>({ answered, children }: WaitingProps<Answer>) {
  const { state, data } = answered;
  if (data !== undefined && !(state === 'failed' && answered.failure.kind === 'REFUSED'))
    return <>{children(data)}</>;
  if (state === 'failed') {
    const { kind, message } = answered.failure;
    return (
      <p class="notice" role={kind === 'AWAY' ? 'status' : 'alert'}>
        {kind === 'AWAY' ? texts.states.awayEmpty : texts.states.refused(message)}
      </p>
    );
  }
  return (
    <p class="notice loading" role="status">
      {texts.states.loading}
    </p>
  );
}
