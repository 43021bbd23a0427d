import { createHash, randomBytes } from 'node:crypto';
import { Argument, Command } from 'commander';
import { scopes } from '../server/access.ts';

/** `signatory key <name> <scopes…>`: prints a new key once, and the entry that lets it in. */
export function keyCommand(): Command {
  return new Command('key')
    .description(
      'Make a static key for "signatory serve --keys-file". Prints the key, which is stored nowhere, on standard error, and its entry for the file on standard output.',
    )
    .argument('<name>', 'whose key it is, for limits and the log')
    .addArgument(new Argument('<scopes...>', 'what it is good for').choices(scopes))
    .action((name: string, granted: string[]) => {
      const key = randomBytes(32).toString('base64url');
      const sha256 = createHash('sha256').update(key).digest('hex');
      process.stderr.write(`The key, shown this once: ${key}\n`);
      process.stdout.write(`${JSON.stringify({ name, sha256, scopes: granted })}\n`);
    });
}
