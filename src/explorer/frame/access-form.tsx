import { useState } from 'preact/hooks';
import { useLive } from '../graphql/live.ts';
import { giveToken, tokenPattern } from '../graphql/token.ts';
import { texts } from '../texts.ts';

const words = texts.access;

/** Asks for a token where the service is closed to whoever has none that reaches. */
export function AccessForm() {
  const failure = useLive().failed?.failure;
  const [failed, setFailed] = useState(false);
  if (failure?.kind !== 'CLOSED') return null;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    try {
      giveToken((elements.namedItem('token') as HTMLInputElement).value);
    } catch {
      setFailed(true);
    }
  };
  return (
    <form class="access" aria-label={words.label} onSubmit={onSubmit}>
      <p role="status">{words.closed(failure.message)}</p>
      <label>
        {words.token}
        <input
          type="password"
          name="token"
          required
          autocomplete="off"
          pattern={tokenPattern}
          title={words.spelled}
        />
      </label>
      <button type="submit">{words.use}</button>
      <p class="meta">{words.kept}</p>
      {failed && <p role="alert">{words.notKept}</p>}
    </form>
  );
}
