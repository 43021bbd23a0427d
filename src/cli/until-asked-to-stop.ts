export interface Stop {
  /** Resolves with the first SIGTERM, SIGINT or SIGHUP. */
  asked: Promise<NodeJS.Signals>;
  /** Aborts at the same moment. */
  signal: AbortSignal;
}

/** Listens for the wish to end. A second SIGINT, from a person who will not wait, ends the process at once; what it had started ends with it. */
export function untilAskedToStop(): Stop {
  const stop = new AbortController();
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    const hear = (signal: NodeJS.Signals) => {
      if (stop.signal.aborted && signal === 'SIGINT') process.exit(130);
      stop.abort();
      resolve(signal);
    };
    process.on('SIGTERM', hear);
    process.on('SIGINT', hear);
    // A terminal that is closed is no reason to break off what is being answered.
    process.on('SIGHUP', hear);
  });
  return { asked, signal: stop.signal };
}
