/** sysexits.h: an error while something is written. */
const EX_IOERR = 74;

/**
 * Output that cannot be written is no reason to break off: an import is to be committed, and a server to go on answering. A
 * reader who has gone ("| head") has read enough, and nothing is said. Anything else, a full disk say, is told once, and the
 * process ends with 74 unless it fails with a status of its own.
 *
 * @param silent says and does nothing about it: for commands that see to their output themselves
 */
export function outliveOutput({ silent }: { silent: boolean }): void {
  process.stderr.on('error', () => undefined);
  let lost = false;
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (silent || code === 'EPIPE' || lost) return;
    lost = true;
    process.stderr.write(`signatory: standard output cannot be written: ${message}\n`);
    process.once('exit', (status) => {
      if (status === 0) process.exitCode = EX_IOERR;
    });
  });
}
