import { EmbeddedError } from '../embedded/errors.ts';
import { SignatoryError } from '../errors.ts';

/** sysexits.h: what is to be read is not there. */
const EX_NOINPUT = 66;

/** Exit codes of sysexits.h where it has a fitting one. */
const exitCodes: Partial<Record<SignatoryError['code'], number>> = {
  BAD_USER_INPUT: 65,
  NOT_FOUND: EX_NOINPUT,
  UNAVAILABLE: 69,
  TIMEOUT: 75,
};

/**
 * Tells the person at the terminal what went wrong: what the error says, and for `verbose` where it comes from and what
 * caused it. An error that was not foreseen says how to see more.
 *
 * @returns the exit code: 65 wrong input, 66 nothing there, 69 what is needed cannot be used, 75 too slow, 1 everything else
 */
export function reportFailure(
  error: unknown,
  verbose: boolean,
  print: (text: string) => void = (text) => void process.stderr.write(text),
): number {
  const foreseen = error instanceof SignatoryError || error instanceof EmbeddedError;
  const message = error instanceof Error ? error.message : String(error);
  print(`signatory: ${message}\n`);
  if ((error as NodeJS.ErrnoException | null)?.syscall === 'uv_cwd') {
    print('The folder that this was run in is not there any more: change into one that is.\n');
    return EX_NOINPUT;
  }
  if (isForWantOfFiles(error))
    print(
      `This process may have no more than ${mostOpenFiles()} files open at once, and it needs some hundreds: raise that (ulimit -n 1024).\n`,
    );
  if (verbose) print(`${traceOf(error)}\n`);
  else if (!foreseen) print('Run it again with --verbose to see where this comes from.\n');
  if (error instanceof EmbeddedError) return error.code === 'ADDRESS_WRONG' ? 65 : 69;
  return error instanceof SignatoryError ? (exitCodes[error.code] ?? 1) : 1;
}

/** Open files that every command gets by with. */
const enoughFiles = 512;

/** Node does not find a package whose description it could not open. */
const isForWantOfFiles = (error: unknown): boolean =>
  ['EMFILE', 'ERR_MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException | null)?.code ?? '') &&
  mostOpenFiles() < enoughFiles;

/** Infinity where there is no limit, or none that Node tells of. */
function mostOpenFiles(): number {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft: unknown } } };
  const most = userLimits?.open_files?.soft;
  return typeof most === 'number' ? most : Number.POSITIVE_INFINITY;
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
