import { afterEach, describe, expect, it, vi } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';
import { heapFor } from '../../src/cli/import-into.ts';
import { validateCommand } from '../../src/cli/validate.ts';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { SignatoryError } from '../../src/errors.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { editedDataset, smallDataset } from './broken-dataset.ts';
import { graphContents } from './graph-contents.ts';

const neo4j = await testNeo4j();

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = 0;
});

/** What a command prints on standard output, with its exit code. */
async function output(command: ReturnType<typeof validateCommand>, ...words: string[]) {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  process.exitCode = 0;
  try {
    await command.parseAsync(words, { from: 'user' });
  } finally {
    vi.restoreAllMocks();
  }
  return { text, exitCode: process.exitCode };
}

const broken = () => editedDataset({ file: 'themes.yaml', from: 'broader:', to: 'broadder:' });

describe('signatory validate', () => {
  it('prints counts, coverage and what is not covered, with lines', async () => {
    const { text, exitCode } = await output(validateCommand(), smallDataset);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/A small data set 1\.0\.0: valid\./);
    expect(text).toMatch(/SIGNED +6\n/);
    expect(text).toMatch(/pledge +\d+ +100\.0 %/);
    expect(text).toMatch(/table\.txt:4: not accounted for: The Harbour Group \(Canada/);
    expect(text).toMatch(/south-korea: not counted as signing/);
  });

  it('ends with 1 and prints the problems with their places when there are any', async () => {
    const { text, exitCode } = await output(validateCommand(), broken());
    expect(exitCode).toBe(1);
    expect(text).toMatch(/themes\.yaml:7:3 .*unknown key "broadder"/);
    expect(text).not.toContain(': valid.');
    expect(text).toMatch(/Passages not accounted for: \d+, listed once there is no problem\./);
    expect(text).not.toContain(': not accounted for:');
  });

  it('prints the same as JSON', async () => {
    const valid = JSON.parse((await output(validateCommand(), smallDataset, '--json')).text);
    expect(valid).toMatchObject({ valid: true, problems: [], counts: { relationships: { SIGNED: 6 } } });
    expect(valid.coverage.map(({ source }: { source: string }) => source)).toEqual(['table', 'pledge']);
    const { text, exitCode } = await output(validateCommand(), broken(), '--json');
    expect(JSON.parse(text)).toMatchObject({ valid: false, problems: [{ line: 7, column: 3 }] });
    expect(exitCode).toBe(1);
  });
});

describe('signatory import', () => {
  const inTestNeo4j = () => {
    vi.stubEnv('NEO4J_URI', neo4j.uri);
    vi.stubEnv('NEO4J_USER', neo4j.user);
    vi.stubEnv('NEO4J_PASSWORD', neo4j.password);
  };

  it('refuses a data set with a problem before it goes near a database', async () => {
    vi.stubEnv('NEO4J_URI', 'bolt://127.0.0.1:1');
    const refusal = await output(importCommand(), broken()).catch((error) => error);
    expect(refusal).toBeInstanceOf(SignatoryError);
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.message).toMatch(
      /^nothing was written, the data set has 1 problem:\n\S*themes\.yaml:7:3 .*$/,
    );
  });

  it('shows the difference, writes it, and then finds none', async () => {
    inTestNeo4j();
    const dry = await output(importCommand(), smallDataset, '--dry-run');
    expect(dry.text).toMatch(
      /\+ SIGNED: 6 added\n {4}canada → harbour-declaration \(SIGNATORY, MEMBERSHIP, harbour-group\)/,
    );
    expect(dry.text).toMatch(/Dry run: nothing was written\./);
    const driver = openDriver(neo4j);
    expect(await graphContents(driver)).toEqual([]);
    const first = await output(importCommand(), smallDataset);
    expect(first.text).toMatch(/Imported small 1\.0\.0\./);
    expect((await graphContents(driver)).length).toBeGreaterThan(0);
    await driver.close();
    const second = await output(importCommand(), smallDataset);
    expect(second.text).toBe('No difference: the graph has this data set already.\n');
  });
});

describe('the heap for an import', () => {
  it('grows with the rows, within the memory of the machine', () => {
    const rows = generateDataset({ declarations: 20 });
    const count = rows.nodes.length + rows.relationshipDigests.length;
    const megabytes = (memory: number) => Number.parseInt(heapFor(rows, memory), 10);
    expect(megabytes(2 ** 40)).toBe(512 + Math.ceil((6 * count) / 1024));
    expect(megabytes(2 ** 30)).toBeLessThanOrEqual(768);
    expect(megabytes(512 * 2 ** 20)).toBe(384);
  });
});
