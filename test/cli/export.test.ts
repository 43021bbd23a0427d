import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/export/export-network.ts';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const neo4j = sharedNeo4j();
const { url } = await testApi(neo4j);

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const runner = path('../support/run-typescript.mjs');
const main = path('../../src/cli/main.ts');
const env = {
  ...process.env,
  NEO4J_URI: neo4j.uri,
  NEO4J_USER: neo4j.user,
  NEO4J_PASSWORD: neo4j.password,
};

interface Ended {
  code: number;
  stdout: Buffer;
  stderr: string;
}

async function signatory(...args: string[]): Promise<Ended> {
  const options = { env, encoding: 'buffer', maxBuffer: 1 << 28 } as const;
  return promisify(execFile)(process.execPath, [runner, main, 'export', ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr: stderr.toString() }),
    (error) => ({ code: error.code, stdout: error.stdout, stderr: String(error.stderr) }),
  );
}

async function served(address: string): Promise<Buffer> {
  const response = await fetch(url + address);
  return Buffer.from(await response.arrayBuffer());
}

test('--all writes the files that the API serves, byte for byte', { timeout: 180_000 }, async () => {
  const folder = join(temporaryFolder(), 'deep', 'er');
  const { code, stdout, stderr } = await signatory('--all', folder);
  expect(stderr).toBe('');
  expect(code).toBe(0);
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
    expect(stdout.toString()).toContain(`${join(folder, file)}: ${written.length} bytes\n`);
  }
});

test('one network takes the filters of its address', async () => {
  const file = join(temporaryFolder(), 'partners.graphml');
  const { code } = await signatory(
    ...['network', 'co-signatories', '--format', 'graphml', '--themes', 'ai', 'elections'],
    ...['--from', '2018', '--min-weight', '2', '--out', file],
  );
  expect(code).toBe(0);
  const address = '/networks/co-signatories.graphml?themes=ai&themes=elections&from=2018&minWeight=2';
  expect(readFileSync(file).equals(await served(address))).toBe(true);
});

test('a file can go to standard output, alone', async () => {
  const { stdout } = await signatory('network', 'themes', '--format', 'json', '--out', '-');
  expect(stdout.equals(await served('/networks/themes.json'))).toBe(true);
});

test('the whole graph takes a base', async () => {
  const base = 'https://data.example.org/';
  const { stdout } = await signatory('graph', '--format', 'ttl', '--base', base, '--out', '-');
  expect(stdout.equals(await served(`/graph.ttl?base=${base}`))).toBe(true);
});

test.each([
  [['network', 'friends', '--format', 'gexf'], 66, /no network "friends"; there are co-signatories, /],
  [['network', 'themes', '--format', 'pdf'], 66, /no format "pdf"; a network comes as gexf, graphml, /],
  [['graph', '--format', 'rdf'], 66, /no format "rdf"; the whole graph comes as ttl, jsonld/],
  [['graph', '--format', 'ttl', '--base', 'x'], 65, /base is an http or https address/],
  [
    ['network', 'co-signatories', '--format', 'json', '--parties', 'canda'],
    65,
    /unknown: "canda" \(nearest: canada,/,
  ],
  [
    ['network', 'themes', '--format', 'json', '--out', '/nowhere/x.json'],
    65,
    /\/nowhere\/x.json cannot be written/,
  ],
  [['network', 'themes'], 1, /required option '--format <format>' not specified/],
  [[], 1, /Usage: signatory export/],
])('%j ends with an error', async (args, code, message) => {
  const ended = await signatory(...args);
  expect(ended.stderr).toMatch(message);
  expect(ended.code).toBe(code);
});
