#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { outliveOutput } from './outlive-output.ts';
import { reportFailure } from './report-failure.ts';

/** Loaded one by one: `serve` need not wait for what only `read` uses. */
const commands = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  validate: async () => (await import('./validate.ts')).validateCommand(),
  read: async () => (await import('./read.ts')).readCommand(),
  suggest: async () => (await import('./suggest.ts')).suggestCommand(),
  generate: async () => (await import('./generate.ts')).generateCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./backup.ts')).restoreCommand(),
  key: async () => (await import('./key.ts')).keyCommand(),
} satisfies Record<string, () => Promise<Command>>;
type CommandName = keyof typeof commands;

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(commands, name);

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The commands that this run is about: the one that is asked for, or all of them where help is due. */
function wantedCommands(name: string | undefined): readonly CommandName[] {
  if (isCommand(name)) return [name];
  return name === '--version' || name === '-V' ? [] : (Object.keys(commands) as CommandName[]);
}

async function program(name: string | undefined): Promise<Command> {
  const root = new Command('signatory')
    .description('Who promised what, with whom, and in which words: a graph of international declarations.')
    .version(version)
    .option('--verbose', 'show where in the program an error comes from')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(signatory --help lists commands, signatory <command> --help its options)');
  // A server tells of them together with all else that is wrong.
  if (name !== 'serve') root.hook('preAction', async () => refuseUnknownVariables());
  for (const key of wantedCommands(name)) root.addCommand((await commands[key]()).exitOverride());
  return root.exitOverride();
}

async function refuseUnknownVariables(): Promise<void> {
  const { refuse, unknownVariables } = await import('../config/read-settings.ts');
  refuse(unknownVariables(process.env));
}

const verbose = process.argv.includes('--verbose');
const words = process.argv.slice(2).filter((word) => word !== '--verbose');

// A server's first lines are no loss, and a key is not shown without its entry.
outliveOutput({ silent: words[0] === 'serve' || words[0] === 'key' });
try {
  await (await program(words[0])).parseAsync(words, { from: 'user' });
} catch (error) {
  process.exitCode = error instanceof CommanderError ? error.exitCode : reportFailure(error, verbose);
}
