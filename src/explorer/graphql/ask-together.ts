interface Asked {
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  hearers: number;
}

const asked = new Map<string, Asked>();

/**
 * One request for all parts of a page that ask the same at the same time. It is given up when all of them have.
 *
 * @param name of the question: what has the same name has the same answer
 */
export function askTogether<Answer>(
  name: string,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const one = asked.get(name) ?? begin(name, ask);
  one.hearers++;
  signal.addEventListener('abort', () => {
    one.hearers--;
    if (one.hearers > 0) return;
    if (asked.get(name) === one) asked.delete(name);
    one.abort.abort();
  });
  return one.answer as Promise<Answer>;
}

function begin(name: string, ask: (signal: AbortSignal) => Promise<unknown>): Asked {
  const abort = new AbortController();
  const answer = ask(abort.signal).finally(() => {
    if (asked.get(name) === one) asked.delete(name);
  });
  const one: Asked = { answer, abort, hearers: 0 };
  asked.set(name, one);
  return one;
}
