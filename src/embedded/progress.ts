import cliProgress from 'cli-progress';

/** How far a piece of work of a known size is. To be ended, however the work ends: a bar keeps the process alive until then. */
export interface Progress {
  to(done: number): void;
  end(): void;
}

/** Receives one finished line of text, without its line break. */
export type Log = (line: string) => void;

/** Standard error, so that what a command prints on standard output can be piped. */
export const logToTerminal: Log = (line) => void process.stderr.write(`${line}\n`);

/**
 * A bar that redraws itself where a person watches, and a line at every quarter elsewhere: log files and
 * build servers keep every redrawn bar. With a `log` of the caller's own there are lines only.
 */
export function progress(title: string, total: number, log: Log): Progress {
  if (log === logToTerminal && process.stderr.isTTY) return bar(title, total);
  let said = -1;
  const say = (done: number) => {
    const quarter = Math.min(4, Math.floor((4 * done) / total));
    if (quarter <= said) return;
    said = quarter;
    log(`${title}: ${25 * quarter} %`);
  };
  say(0);
  return { to: say, end: () => {} };
}

/** Shows how far the work is, and all of it when it has succeeded. `to` is told how much is done. */
export async function withProgress<T>(
  title: string,
  total: number,
  log: Log,
  work: (to: Progress['to']) => Promise<T>,
): Promise<T> {
  const shown = progress(title, total, log);
  try {
    const result = await work(shown.to);
    shown.to(total);
    return result;
  } finally {
    shown.end();
  }
}

function bar(title: string, total: number): Progress {
  const single = new cliProgress.SingleBar({
    format: (options, params) =>
      `${title} ${cliProgress.Format.BarFormat(params.progress, options)} ${percent(params)}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    stream: process.stderr,
  });
  single.start(total, 0);
  return {
    to: (done) => single.update(Math.min(done, total)),
    end: () => single.stop(),
  };
}

function percent({ progress: share }: { progress: number }): string {
  return `${Math.floor(100 * share)} %`;
}
