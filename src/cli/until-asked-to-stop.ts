/**
 * Resolves with the first SIGTERM, SIGINT or SIGHUP. A second SIGINT, from a person who will not wait, ends the process at once;
 * what it had started ends with it.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const hear = (signal: NodeJS.Signals) => {
      if (asked && signal === 'SIGINT') process.exit(130);
      asked = true;
      resolve(signal);
    };
    process.on('SIGTERM', hear);
    process.on('SIGINT', hear);
    // A terminal that is closed is no reason to break off what is being answered.
    process.on('SIGHUP', hear);
  });
}
