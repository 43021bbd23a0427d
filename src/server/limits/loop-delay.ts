/** Tells whether the event loop keeps up. */
export interface LoopDelay {
  /** Milliseconds by which every one of the last looks at the clock was late at least: a delay that stands. */
  readonly standing: number;
  stop(): void;
}

/** Milliseconds between two looks. */
const every = 20;

/** Looks in a row: one long piece of work delays one look, and a process that does not keep up all of them. */
const looks = 3;

/**
 * Looks at the clock at even times. Requests that have arrived and wait to be read are seen by nobody; but all of them
 * wait for the loop, and by as much as a timer does.
 */
export function watchLoop(): LoopDelay {
  const late = new Array<number>(looks).fill(0);
  let turn = 0;
  let expected = performance.now() + every;
  const timer = setInterval(() => {
    const now = performance.now();
    late[turn++ % looks] = now - expected;
    expected = now + every;
  }, every);
  timer.unref();
  return {
    get standing() {
      return Math.max(0, Math.min(...late));
    },
    stop: () => clearInterval(timer),
  };
}
