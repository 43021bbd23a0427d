import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test, vi } from 'vitest';
import { exportCommand } from '../../src/cli/export.ts';
import { exportFormats } from '../../src/export/export-network.ts';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { main } from './spawn-program.ts';

const neo4j = sharedNeo4j();
const { url } = await testApi(neo4j);

vi.stubEnv('NEO4J_URI', neo4j.uri);
vi.stubEnv('NEO4J_USER', neo4j.user);
vi.stubEnv('NEO4J_PASSWORD', neo4j.password);
afterAll(() => void vi.unstubAllEnvs());

/** Runs the command in this process; returns what it printed. */
async function signatory(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await exportCommand().parseAsync(args, { from: 'user' });
  } finally {
    stdout.mockRestore();
  }
  return printed.join('');
}

async function served(address: string): Promise<Buffer> {
  const response = await fetch(url + address);
  return Buffer.from(await response.arrayBuffer());
}

test('--all writes the files that the API serves, byte for byte', { timeout: 180_000 }, async () => {
  const folder = join(temporaryFolder(), 'deep', 'er');
  const printed = await signatory('--all', folder);
  const names = ['co-signatories', 'signatures', 'cross-references', 'themes'];
  const files: [file: string, address: string][] = [
    ...names.flatMap((name) =>
      exportFormats.map((format): [string, string] => [
        `${name}.${format === 'csv' ? 'csv.zip' : format}`,
        `/networks/${name}.${format}`,
      ]),
    ),
    ['graph.ttl', '/graph.ttl'],
    ['graph.jsonld', '/graph.jsonld'],
  ];
  expect(readdirSync(folder).sort()).toEqual(files.map(([file]) => file).sort());
  for (const [file, address] of files) {
    const written = readFileSync(join(folder, file));
    expect(written.equals(await served(address)), file).toBe(true);
    expect(printed).toContain(`${join(folder, file)}: ${written.length} bytes\n`);
  }
});

test('one network takes the filters of its address', async () => {
  const file = join(temporaryFolder(), 'partners.graphml');
  await signatory(
    ...['network', 'co-signatories', '--format', 'graphml', '--themes', 'ai', 'elections'],
    ...['--from', '2018', '--min-weight', '2', '--out', file],
  );
  const address = '/networks/co-signatories.graphml?themes=ai&themes=elections&from=2018&minWeight=2';
  expect(readFileSync(file).equals(await served(address))).toBe(true);
});

test('the whole graph takes a base', async () => {
  const base = 'https://data.example.org/';
  const file = join(temporaryFolder(), 'graph.ttl');
  await signatory('graph', '--format', 'ttl', '--base', base, '--out', file);
  expect(readFileSync(file).equals(await served(`/graph.ttl?base=${base}`))).toBe(true);
});

test('a file can go to standard output, alone, from a process that then ends', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [main, ...['export', 'network', 'themes', '--format', 'json', '--out', '-']],
    { encoding: 'buffer' },
  );
  expect(stdout.equals(await served('/networks/themes.json'))).toBe(true);
});

const json = ['--format', 'json'];
test.each([
  [['network', 'friends', ...json], 'NOT_FOUND', /no network "friends"; there are co-signatories, /],
  [['network', 'themes', '--format', 'pdf'], 'NOT_FOUND', /no format "pdf"; a network comes as gexf, /],
  [['graph', '--format', 'rdf'], 'NOT_FOUND', /no format "rdf"; the whole graph comes as ttl, jsonld/],
  [['graph', '--format', 'ttl', '--base', 'x'], 'BAD_USER_INPUT', /base is an http or https address/],
  [
    ['network', 'co-signatories', ...json, '--parties', 'canda'],
    'BAD_USER_INPUT',
    /unknown: "canda" \(nearest: canada,/,
  ],
  [['network', 'themes', ...json, '--out', '/nowhere/x'], 'BAD_USER_INPUT', /\/nowhere\/x cannot be written/],
])('%j ends with %s', async (args, code, message) => {
  const error = await signatory(...args).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
});
