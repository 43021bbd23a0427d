import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { suggest } from '../../src/cli/suggest.ts';
import { dateIn, dayIn } from '../../src/dataset/draft/day-in.ts';
import { kindOf } from '../../src/dataset/draft/kind-of.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { dataRoot } from '../support/data-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Puts each section of a draft where its heading says, as who follows it does; gives the names of the files. */
async function draftInto(
  folder: string,
  document: string,
  data: readonly string[] = [folder],
): Promise<string[]> {
  let text = '';
  await suggest(document, { draft: true, data }, (printed) => {
    text += printed;
  });
  const [, ...parts] = text.split(/^# (\S+\.yaml).*\n/m);
  return parts.flatMap((name, i) => {
    if (i % 2 !== 0) return [];
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    appendFileSync(join(folder, name), parts[i + 1] ?? '');
    return [name];
  });
}

const read = (...folders: string[]) => {
  const { dataset, problems } = readDataset(folders);
  expect(problems).toEqual([]);
  return dataset?.rows ?? { nodes: [], relationships: [] };
};

test('a data set begun from nothing is valid with the draft of its first document', async () => {
  const folder = temporaryFolder();
  const document = join(folder, 'sources', 'northern-lakes.txt');
  mkdirSync(dirname(document));
  writeFileSync(
    document,
    `NORTHERN LAKES PLEDGE

Issued in Reykjavik on 14 September 2024

Recalling the Paris Agreement of 2015, done on 12 December 2015,

We pledge to rewet our peatlands. We met in Reykjavik on 14 September 2024.

Endorsed by: Denmark, Norway

Participant     Signature      Ratification
Japan           3 May 2025     9 Jan 2026
Kenya           9 Jul 2026 a
`,
  );
  writeFileSync(
    join(folder, 'dataset.yaml'),
    'name: own\nversion: 0.1.0\ntitle: Own\ndescription: Of my own.\nlicence: CC0-1.0\n',
  );
  expect(await draftInto(folder, document)).toEqual([
    'sources/sources.yaml',
    'states.yaml',
    'instruments.yaml',
    'declarations/northern-lakes-pledge.yaml',
  ]);
  const { nodes, relationships } = read(folder);
  const properties = (key: string) => nodes.find((node) => node.key === key)?.properties;
  expect(properties('Declaration/northern-lakes-pledge')).toMatchObject({
    kind: 'PLEDGE',
    edtf: '2024-09-14',
  });
  expect(properties('Declaration/paris-agreement-of-2015')).toMatchObject({ kind: 'TREATY' });
  expect(properties('Commitment/northern-lakes-pledge/1')).toMatchObject({
    text: 'We pledge to rewet our peatlands. We met in Reykjavik on 14 September 2024.',
  });
  const edges = [...relationships].map(({ type, from, to, properties: { confidence } }) =>
    [type, from, to, confidence].join(' '),
  );
  const days = [...relationships].flatMap(({ type, from, properties: { on } }) =>
    type === 'SIGNED' && on !== undefined ? [[from, on]] : [],
  );
  expect(days).toEqual([['Party/japan', '2025-05-03']]);
  expect(edges).toEqual(
    expect.arrayContaining([
      'SIGNED Party/denmark Declaration/northern-lakes-pledge UNVERIFIED',
      'SIGNED Party/norway Declaration/northern-lakes-pledge UNVERIFIED',
      'CITES Declaration/northern-lakes-pledge Declaration/paris-agreement-of-2015 UNVERIFIED',
    ]),
  );
});

test('the drafts of both source documents are valid in the place of their curated declarations', async () => {
  const folder = temporaryFolder();
  cpSync('seed', folder, { recursive: true });
  rmSync(join(folder, 'declarations'), { recursive: true });
  await draftInto(folder, 'commitments-table');
  await draftInto(folder, 'charlevoix-text');
  expect(readdirSync(join(folder, 'declarations'))).toHaveLength(14);
  const { nodes } = read(folder);
  expect(nodes.filter(({ labels }) => labels.includes('Commitment')).length).toBeGreaterThan(100);
});

describe('beside a data set', () => {
  const folder = mkdtempSync(join(dataRoot, 'signatory-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const documents = {
    'open-ports.txt':
      'OPEN PORTS PLEDGE\n\nBuilding on the Paris Call, we pledge to open our ports.\n\nSigned by: Canada, Kazakhstan\n',
    'noise.txt':
      'QUIET NIGHTS CHARTER\n\nWe will be quiet.\n\nSigned by: City of Tampere, Ohm Ltd, Somebody, Norway\n\nThe following cities have endorsed this Charter:\n- Porto\n- Ghent\n',
    '宣言.txt': '河流\n\n我们承诺保护河流。\n',
    // The first is the name of a declaration of the data set, the second that of a later row.
    'charlevoix-text.tsv':
      'Title\tYear\tSummary\nParis Call\t2020\tOne.\nRain\t2021\tTwo.\nRain 4\t2022\tThree.\nRain\t2023\tFour.\n',
    'unnamed.txt': `${'We will go, '.repeat(60)}and come.\n`,
    'rows.txt':
      'A list\n\nYear\tTitle\tSummary\n2019\tOpen Call\tOne.\n2020\tOpen Call\tTwo.\n2021\t\tThree.\n2022\tThemes\tFour.\n',
  };
  type Document = keyof typeof documents;
  const drafted = new Map<Document, string[]>();
  let rows: ReturnType<typeof read>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'sources'));
    for (const [name, text] of Object.entries(documents)) {
      const document = join(folder, 'sources', name);
      writeFileSync(document, text);
      drafted.set(name as Document, await draftInto(folder, document, ['seed', folder]));
    }
    rows = read('seed', folder);
  });

  test('a folder has drafts of what that lacks', async () => {
    expect(drafted.get('open-ports.txt')).toEqual([
      'sources/sources.yaml',
      'states.yaml',
      'declarations/open-ports-pledge.yaml',
    ]);
    expect(
      [...rows.relationships].filter(({ from, to }) => `${from} ${to}`.includes('open-ports-pledge')),
    ).toHaveLength(4);
    // It is listed now.
    await suggest('open-ports', { draft: true, data: ['seed', folder] }, (text) => {
      expect(text).toMatch(/^# declarations/);
    });
  });

  test('rows that share a title, or have none, are declarations by slugs of their own', () => {
    expect(drafted.get('rows.txt')).toEqual([
      'sources/sources.yaml',
      'declarations/open-call.yaml',
      'declarations/open-call-2.yaml',
      'declarations/2021.yaml',
      // "themes.yaml" is a list of themes.
      'declarations/themes-4.yaml',
    ]);
  });

  test('companies and cities that sign are parties where the words say so', () => {
    expect(drafted.get('noise.txt')).toContain('organizations.yaml');
    const signed = [...rows.relationships].filter(({ to }) => to === 'Declaration/quiet-nights-charter');
    expect(signed.map(({ type, from, properties }) => `${type} ${from} ${properties.role}`).sort()).toEqual([
      'SIGNED Party/city-of-tampere SIGNATORY',
      'SIGNED Party/ghent ENDORSER',
      'SIGNED Party/norway SIGNATORY',
      'SIGNED Party/ohm-ltd SIGNATORY',
      'SIGNED Party/porto ENDORSER',
    ]);
    const kindOf = (key: string) => rows.nodes.find((node) => node.key === key)?.properties.kind;
    expect(kindOf('Party/ohm-ltd')).toBe('COMPANY');
    expect(kindOf('Party/porto')).toBe('LOCAL_GOVERNMENT');
  });

  test('what has no title, no letter of ASCII in its name, or the name of something else has slugs of its own', () => {
    const declarations = (name: Document) => drafted.get(name)?.filter((file) => /^decl/.test(file));
    expect(declarations('宣言.txt')).toEqual([
      expect.stringMatching(/^declarations\/document-[\da-f]{8}\.yaml$/),
    ]);
    expect(declarations('charlevoix-text.tsv')).toEqual(
      ['paris-call-1', 'rain', 'rain-4', 'rain-5'].map((slug) => `declarations/${slug}.yaml`),
    );
    expect(declarations('unnamed.txt')).toHaveLength(1);
  });
});

test('a listed document has no entry for sources.yaml, and what the data set knows is not drafted again', async () => {
  let text = '';
  await suggest('charlevoix-text', { draft: true }, (printed) => {
    text += printed;
  });
  expect(text).toMatch(
    /^# declarations\/charlevoix-commitment-on-defending-democracy-from-foreign-threats\.yaml\n/,
  );
  expect(parse(text)).toMatchObject({ record: { source: 'charlevoix-text' }, kind: 'COMMITMENT' });
});

test.each([
  ['Done at Vienna on 3 May 2019', '2019-05-03'],
  ['Ljubljana, 6–7 June 2023', '2023-06-07'],
  ['On Dec. 6, 2021, they met', '2021-12-06'],
  ['Published 2025-02-11.', '2025-02-11'],
  ['in May 2019, with 31 February 2020', undefined],
])('a day is found in words: %s', (words, day) => {
  expect(dayIn(words)?.value).toBe(day);
});

test('in a column of dates a month or a year will do', () => {
  expect(['Oct. 2023', 'Forth-coming in 2024', 'soon'].map((words) => dateIn(words)?.value)).toEqual([
    '2023-10',
    '2024',
    undefined,
  ]);
});

test('a title says the kind by its first word for one', () => {
  expect(['Statement on the Convention', '79/412. Health data', 'Recalling nothing'].map(kindOf)).toEqual([
    'JOINT_STATEMENT',
    'RESOLUTION',
    'DECLARATION',
  ]);
});
