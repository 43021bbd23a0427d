import type { ComponentChildren } from 'preact';
import type { Answered } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';

interface WaitingProps<Answer> {
  answered: Answered<Answer>;
  children: (data: Answer) => ComponentChildren;
}

/** What stands where an answer would. */
const inPlace = {
  AWAY: () => texts.states.awayEmpty,
  PASSING: texts.states.passingEmpty,
  REFUSED: texts.states.refused,
};

/** Draws an answer once it is there; until then, and when there is none, says so in words. */
export function Waiting<Answer>({ answered, children }: WaitingProps<Answer>) {
  const { state, data } = answered;
  const failure = state === 'failed' ? answered.failure : undefined;
  if (data !== undefined && failure?.kind !== 'REFUSED')
    return (
      <>
        {failure?.kind === 'PASSING' && (
          <p class="notice" role="status">
            {texts.states.passing(failure.message)}
          </p>
        )}
        {children(data)}
      </>
    );
  if (failure)
    return (
      <p class="notice" role={failure.kind === 'REFUSED' ? 'alert' : 'status'}>
        {inPlace[failure.kind](failure.message)}
      </p>
    );
  return (
    <p class="notice loading" role="status">
      {texts.states.loading}
    </p>
  );
}
