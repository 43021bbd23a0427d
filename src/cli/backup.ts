import { Command } from 'commander';
import { backup } from '../embedded/backup.ts';
import { dataHome } from '../embedded/folders.ts';
import { withoutSecrets } from '../embedded/named-server.ts';
import { restore } from '../embedded/restore.ts';
import { SignatoryError } from '../errors.ts';

interface Overwrite {
  overwrite?: boolean;
}

/** `signatory backup <file>` */
export const backupCommand = (): Command =>
  new Command('backup')
    .description(
      'Dump the database of the embedded Neo4j into one file, which "signatory restore" and "neo4j-admin database load" read. Neo4j must not be running on it: stop "signatory serve" first.',
    )
    .argument('<file>', 'path of the file to write, for example signatory.dump')
    .option('--overwrite', 'replace the file if it is there')
    .action(async (file: string, { overwrite = false }: Overwrite) => {
      const bytes = await backup(embeddedHome('backup'), file, { overwrite });
      process.stdout.write(`${file}: ${bytes} bytes\n`);
    });

/** `signatory restore <file>` */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description(
      'Put the database of a backup in the place of what the embedded Neo4j holds. It is tried out before anything is replaced. Neo4j must not be running on it: stop "signatory serve" first.',
    )
    .argument('<file>', 'path of a file that "signatory backup" or "neo4j-admin database dump" wrote')
    .option('--overwrite', 'replace the data that are there')
    .action(async (file: string, { overwrite = false }: Overwrite) => {
      await restore(file, embeddedHome('restore'), { overwrite });
      process.stdout.write(`Restored from ${file}\n`);
    });

/** @throws SignatoryError when the environment names another Neo4j, whose files are not here. */
function embeddedHome(command: string): string {
  if (!process.env.NEO4J_URI) return dataHome();
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `NEO4J_URI is ${withoutSecrets(process.env.NEO4J_URI)}, and "${command}" works on the files of the embedded Neo4j only. ` +
      'Unset NEO4J_URI, or use "neo4j-admin database dump" and "load" where that server runs.',
  );
}
