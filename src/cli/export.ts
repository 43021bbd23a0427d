import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { networkProjections, projectionPath } from '../analytics/network.ts';
import { flagOf } from '../config/settings.ts';
import { type ExportedFile, exportFormats } from '../export/export-network.ts';
import { rdfFormats } from '../export/graph-rdf.ts';
import { networkFile, networkFormat, projectionNamed } from '../networks/network-file.ts';
import { networkParameters } from '../networks/read-filter.ts';
import type { MakeFile } from '../server/routes/file-route.ts';
import { baseOf, graphFile, graphFormat } from '../whole-graph/graph-file.ts';
import { withContext } from './with-context.ts';
import { attempt, writeFiles } from './write-files.ts';

/** `signatory export`: the files of the API's /networks/… and /graph.…, byte for byte, without a server. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Write networks and the whole graph to files: the same bytes as /networks/… and /graph.… of the API. ' +
        'Reads NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE), or the embedded Neo4j.',
    )
    .option('--all <folder>', 'every network in every format, and the whole graph, into this folder')
    .action(async ({ all }: { all?: string }, command: Command) => {
      if (all === undefined) return command.help({ error: true });
      await write(everything(), (name) => join(all, name), all);
    })
    .addCommand(networkCommand())
    .addCommand(graphCommand());
}

function networkCommand(): Command {
  const names = networkProjections.map(projectionPath);
  const command = new Command('network')
    .description('Write one network; its conditions are those of the query field network.')
    .argument('<projection>', `one of ${names.join(', ')}`)
    .requiredOption('--format <format>', `one of ${exportFormats.join(', ')}`)
    .option('--out <file>', 'where to write; "-" for standard output; the name of the network by default');
  for (const { name, isList } of networkParameters)
    command.addOption(
      new Option(`${flagOf(name)} <${isList ? 'values...' : 'value'}>`, `filter: ${name}`).argParser(collect),
    );
  return command.action(async (projection: string, options: Record<string, unknown>) => {
    const { format, out, ...filter } = options as unknown as {
      format: string;
      out?: string;
    } & Record<string, readonly string[]>;
    const [known, as] = [projectionNamed(projection), networkFormat(format)];
    const parameters = new URLSearchParams();
    for (const [name, values] of Object.entries(filter))
      for (const value of values) parameters.append(name, value);
    await write([(context) => networkFile(known, as, parameters, context)], (name) => out ?? name);
  });
}

function graphCommand(): Command {
  return new Command('graph')
    .description('Write the whole graph as linked data.')
    .requiredOption('--format <format>', `one of ${rdfFormats.join(', ')}`)
    .option('--base <address>', 'address below which the things of the graph are named; ends in "/"')
    .option('--out <file>', 'where to write; "-" for standard output; graph.<format> by default')
    .action(async ({ format, base, out }: { format: string; base?: string; out?: string }) => {
      const [known, named] = [graphFormat(format), baseOf(base)];
      await write([(context) => graphFile(known, context, { base: named })], (name) => out ?? name);
    });
}

function everything(): MakeFile[] {
  const none = new URLSearchParams();
  return [
    ...networkProjections.flatMap((projection) =>
      exportFormats.map(
        (format): MakeFile =>
          (context) =>
            networkFile(projection, format, none, context),
      ),
    ),
    ...rdfFormats.map(
      (format): MakeFile =>
        (context) =>
          graphFile(format, context),
    ),
  ];
}

/** Makes all files of one revision, then writes them: none when one of them cannot be made. */
async function write(
  makers: readonly MakeFile[],
  pathOf: (fileName: string) => string,
  folder?: string,
): Promise<void> {
  const files = await withContext(async (context) => {
    const made: ExportedFile[] = [];
    for (const make of makers) made.push(await make(context));
    return made;
  });
  if (folder !== undefined) attempt(folder, () => mkdirSync(folder, { recursive: true }));
  const named = files.map(({ bytes, fileName }) => ({ path: pathOf(fileName), bytes }));
  writeFiles(named.filter(({ path }) => path !== '-'));
  for (const { path, bytes } of named)
    process.stdout.write(path === '-' ? bytes : `${path}: ${bytes.length} bytes\n`);
}

const collect = (value: string, before: string[] = []) => [...before, value];
