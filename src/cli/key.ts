import { createHash, randomBytes } from 'node:crypto';
import { Argument, Command } from 'commander';
import { SignatoryError } from '../errors.ts';
import { scopes } from '../server/door/access.ts';

/** `signatory key <name> <scopes…>`: prints a new key once, and the entry that lets it in. */
export function keyCommand(): Command {
  return new Command('key')
    .description(
      'Make a static key for "signatory serve --keys-file". Prints the key, which is stored nowhere, on standard error, and its entry for the file on standard output.',
    )
    .argument('<name>', 'whose key it is, for limits and the log')
    .addArgument(new Argument('<scopes...>', 'what it is good for').choices(scopes))
    .action(async (name: string, granted: string[]) => {
      const key = randomBytes(32).toString('base64url');
      const sha256 = createHash('sha256').update(key).digest('hex');
      // A key whose entry is lost lets nobody in: it is shown when the entry stands.
      await written(process.stdout, `${JSON.stringify({ name, sha256, scopes: granted })}\n`);
      await written(process.stderr, `The key, shown this once: ${key}\n`);
    });
}

/** @throws SignatoryError UNAVAILABLE when the text cannot be written */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) =>
    stream.write(text, (cause) => {
      if (!cause) return resolve();
      const lost = `No key was made: its entry and the key itself have to be written, and ${cause.message}.`;
      reject(new SignatoryError('UNAVAILABLE', lost, { cause }));
    }),
  );
}
