import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { datasetWithout, type Edit, editedDataset, problemsOf, smallDataset } from './broken-dataset.ts';
import { circlesMistakes } from './mistakes/circles.ts';
import { campaigns, harbour, leaving, pledge } from './mistakes/mistake.ts';
import { namesMistakes } from './mistakes/names.ts';
import { quotesMistakes } from './mistakes/quotes.ts';
import { signaturesMistakes } from './mistakes/signatures.ts';
import { sourcesMistakes } from './mistakes/sources.ts';
import { valuesMistakes } from './mistakes/values.ts';
import { yamlMistakes } from './mistakes/yaml.ts';

const mistakes = [
  ...circlesMistakes,
  ...namesMistakes,
  ...quotesMistakes,
  ...signaturesMistakes,
  ...sourcesMistakes,
  ...valuesMistakes,
  ...yamlMistakes,
];

describe('a data set with a mistake', () => {
  it.each(mistakes)('reports $name', ({ edits, file, at, says }) => {
    const folder = editedDataset(...edits);
    const found = problemsOf(folder);
    const place = at === undefined ? `${file}:` : `${file}:${placeOf(join(folder, file), at)} `;
    const fitting = found.filter((line) => line.startsWith(place) && says.every((words) => words.test(line)));
    expect(fitting, `${place} in ${found.join('; ')}`).toHaveLength(1);
  });

  it('has all of them reported at once, in order of place', () => {
    const lines = problemsOf(
      editedDataset(
        { file: 'themes.yaml', from: 'broader:', to: 'broadder:' },
        { file: harbour, from: 'row: 1', to: 'row: 9' },
        { file: 'states.yaml', from: 'iso3: ISL', to: 'iso3: ICL' },
        { file: campaigns, from: '[canada, japan]', to: '[canada, japam]' },
      ),
    );
    const files = lines.map((line) => line.slice(0, line.indexOf(':')));
    expect(new Set(files)).toEqual(new Set([harbour, campaigns, 'states.yaml', 'themes.yaml']));
    expect(files).toEqual([...files].sort());
  });

  it.each([
    ['an unknown kind', { from: 'kind: DECLARATION', to: 'kind: DECLARATOIN' }, /"DECLARATOIN"/],
    ['a day that is none', { from: 'value: "2019-05-04"', to: 'value: "2019-02-30"' }, /"2019-02-30"/],
    [
      'an interval for a date',
      { from: 'value: "2019-05-04"', to: 'value: "2018-11/2019-01"' },
      /"2018-11\/2019-01"/,
    ],
    ['a pointer that is none', { from: 'at: details/1', to: 'at: details.1' }, /"details\.1"/],
  ])('with %s has the rest of that record checked as well', (_, edit, shape) => {
    const lines = problemsOf(
      editedDataset(
        { file: harbour, ...edit },
        { file: harbour, from: 'at: details/2', to: 'at: details/9' },
        { file: harbour, from: 'to: atlantic-charter-of-observers', to: 'to: atlantic-charter' },
        { file: harbour, from: 'quote: elections that can be trusted', to: 'quote: votes to trust' },
      ),
    );
    expect(lines.every((line) => line.startsWith(harbour))).toBe(true);
    for (const words of [shape, /details\/9/, /unknown slug "atlantic-charter"/, /votes to trust/])
      expect(lines.filter((line) => words.test(line))).toHaveLength(1);
    expect(lines).toHaveLength(4);
  });

  it('has every party of a list checked, and places them as they stand in the file', () => {
    const folder = editedDataset({
      file: campaigns,
      from: '[canada, japan]',
      to: '[canada, 5, Japan, japam]',
    });
    const lines = problemsOf(folder);
    expect(lines).toHaveLength(3);
    for (const [at, words] of [
      ['5, Japan', /the number 5/],
      ['Japan, japam', /a slug: lower-case .*nearest: japan\)/],
      ['japam]', /unknown slug "japam"/],
    ] as const)
      expect(
        lines.filter((line) => line.includes(`:${placeOf(join(folder, campaigns), at)} `)).join(),
      ).toMatch(words);
  });

  it('says so when the rest of a declaration cannot be checked', () => {
    const folder = editedDataset({ file: harbour, from: 'slug: harbour-declaration\n', to: '' });
    expect(problemsOf(folder).join('\n')).toMatch(/slugs were not checked/);
  });

  it('has each reported once: what refers to a faulty record is not at fault', () => {
    for (const edit of [
      { file: 'themes.yaml', from: 'broader:', to: 'broadder:' },
      { file: 'themes.yaml', from: 'name: Campaigns', to: 'name: "Campaigns' },
      { file: harbour, from: 'kind: DECLARATION', to: 'kind: DECLARATIONS' },
      { file: harbour, from: 'kind: DECLARATION', to: 'kind: "DECLARATION' },
      { file: 'sources/sources.yaml', from: 'file: pledge.txt', to: 'file: plegde.txt' },
      { file: 'sources/sources.yaml', from: 'sha256: ', to: 'sha256: x' },
    ])
      expect(
        new Set(problemsOf(editedDataset(edit)).map((line) => line.slice(0, line.indexOf(':')))),
      ).toEqual(new Set([edit.file]));
  });

  it('hides no fault elsewhere by one in the date, or by a list that is missing', () => {
    const folder = editedDataset(
      { file: harbour, from: 'value: "2019-05-04"', to: 'value: May 2019' },
      { file: harbour, from: 'via: harbour-group', to: 'via: harbor-group' },
      { file: campaigns, from: 'commitments:', to: 'commitments: none\npromises:' },
      { file: campaigns, from: 'to: harbour-declaration', to: 'to: harbor-declaration' },
    );
    expect(problemsOf(folder).map((line) => line.replace(/^(\S+?):\S+ /, '$1 '))).toEqual([
      expect.stringMatching(/^declarations\/harbour-declaration.yaml date.value: found "May 2019"/),
      expect.stringMatching(/derivedSignatures\[1\].via: found the unknown slug "harbor-group"/),
      expect.stringMatching(
        /^declarations\/honest-campaigns.yaml commitments: found "none", expected a list/,
      ),
      expect.stringMatching(/^declarations\/honest-campaigns.yaml promises: found the unknown key/),
      expect.stringMatching(/crossReferences\[1\].to: found the unknown slug "harbor-declaration"/),
    ]);
  });

  it('has a state that is there twice, under two slugs, reported by one of its names', () => {
    const folder = editedDataset({ file: 'declarations/states.yaml', to: '- { slug: kanada, iso3: CAN }\n' });
    expect(problemsOf(folder)).toEqual([
      expect.stringMatching(/found the name "CAN", by which the party "(canada|kanada)" is known already/),
    ]);
  });

  it('gives nothing to import', () => {
    expect(
      readDataset([editedDataset({ file: 'themes.yaml', from: 'broader:', to: 'b:' })]).dataset,
    ).toBeUndefined();
  });

  it('needs its description', () => {
    expect(problemsOf(datasetWithout('dataset.yaml')).join('\n')).toMatch(/found no dataset.yaml/);
  });

  it('may have one description only', () => {
    const second = editedDataset({
      file: 'declarations/dataset.yaml',
      to: readFileSync(join(smallDataset, 'dataset.yaml')),
    });
    expect(problemsOf(second).join('\n')).toMatch(/found a second dataset.yaml/);
  });

  it('is reported by a folder that does not exist', () => {
    expect(problemsOf('/nowhere/at/all')).toEqual([expect.stringMatching(/found no such file or folder/)]);
  });
});

describe('files that cannot be read', () => {
  it('are reported beside everything else', () => {
    const folder = editedDataset({ file: 'themes.yaml', from: 'broader:', to: 'broadder:' });
    symlinkSync('/nowhere/at/all.yaml', join(folder, 'declarations/gone.yaml'));
    const found = problemsOf(folder);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^declarations\/gone\.yaml:1:1 found no such file or folder/);
    expect(found[1]).toMatch(/^themes\.yaml:.*broadder/);
  });

  it('are pipes and devices, which may never end', () => {
    const folder = editedDataset();
    execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', join(folder, 'declarations/pipe.yaml')]);
    symlinkSync('/dev/zero', join(folder, 'zero.yml'));
    rmSync(join(folder, 'sources/pledge.txt'));
    symlinkSync('/dev/zero', join(folder, 'sources/pledge.txt'));
    const device = 'found a pipe, a socket or a device, which may never end, expected a file';
    const found = problemsOf(folder);
    expect(found).toContain(`declarations/pipe.yaml:1:1 ${device}`);
    expect(found).toContain(`zero.yml:1:1 ${device}`);
    expect(found.join('\n')).toMatch(/^sources\/sources\.yaml:.*found no file "sources\/pledge\.txt"/m);
  });

  it('are no folders with the ending of a file, and no folder is read twice or for ever', () => {
    const folder = editedDataset();
    mkdirSync(join(folder, 'declarations/old.yaml'));
    symlinkSync(folder, join(folder, 'declarations/again'));
    expect(problemsOf(folder)).toEqual([]);
  });
});

describe('a data set without a mistake', () => {
  it('is read from its folder', () => {
    expect(problemsOf(smallDataset)).toEqual([]);
  });

  it('may be spread over several folders and files', () => {
    const rest = datasetWithout('declarations/river-pledge.yaml');
    const single = join(smallDataset, 'declarations/river-pledge.yaml');
    expect(readDataset([rest, single]).dataset?.rows.nodes.map(({ key }) => key)).toEqual(
      readDataset([smallDataset]).dataset?.rows.nodes.map(({ key }) => key),
    );
  });

  it('may say a thing once by an anchor', () => {
    const folder = editedDataset(
      { file: campaigns, from: 'evidence: { quote: Nov. 2020 }', to: 'evidence: &day { quote: Nov. 2020 }' },
      { file: campaigns, from: 'evidence: { quote: in campaigns }', to: 'evidence: *day' },
    );
    expect(problemsOf(folder)).toEqual([]);
  });
});

describe('names that find another thing', () => {
  const notesOf = (...edits: Edit[]) => {
    const { dataset, problems } = readDataset([editedDataset(...edits)]);
    expect(problems).toEqual([]);
    return dataset?.notes.join('\n');
  };

  it('are noted where two declarations share a title', () => {
    expect(
      notesOf({ file: pledge, from: 'kind: PLEDGE', to: 'aliases: [harbour DECLARATION]\nkind: PLEDGE' }),
    ).toMatch(
      /river-pledge.yaml:\d+: the declaration "river-pledge" has the name "harbour DECLARATION" of another, "harbour-declaration" \(.*harbour-declaration.yaml:\d+\)/,
    );
  });

  it('are noted where a name reads like the slug of another', () => {
    expect(
      notesOf(
        { file: 'organizations.yaml', from: 'value: World Assembly', to: 'value: Harbour Group' },
        {
          file: 'organizations.yaml',
          from: 'value: Harbour Group, evidence: { quote',
          to: 'value: The Harbour, evidence: { quote',
        },
      ),
    ).toMatch(
      /organizations.yaml:\d+: the name "Harbour Group" of the party "world-assembly" reads like the slug of another: "harbour-group" finds that one/,
    );
  });

  it('are none where a name has no letters', () => {
    expect(
      notesOf(
        { file: 'organizations.yaml', from: 'aliases: [EU]', to: 'aliases: [EU, 🕊️]' },
        { file: 'states.yaml', from: '[French Republic]', to: '[French Republic, 🐓]' },
      ),
    ).not.toMatch(/name/);
  });
});

describe('signatures that do not fit their declaration', () => {
  const notesOf = (...edits: Edit[]) => readDataset([editedDataset(...edits)]).dataset?.notes ?? [];

  it('are noted where one is older than it', () => {
    expect(
      notesOf({ file: campaigns, from: 'dates: { japan: ', to: 'dates: { canada: "2019", japan: ' }),
    ).toContain('honest-campaigns: canada: signed on 2019, before the date of the declaration, 2020-11');
  });

  it('are noted where the list is complete and not as long as is stated', () => {
    const count = (stated: number) =>
      notesOf({
        file: harbour,
        from: 'signatoryCoverage: { stated: null, complete: null',
        to: `signatoryCoverage: { stated: ${stated}, complete: true`,
      }).filter((note) => note.includes('said to be complete'));
    // Canada and France were members on the day.
    expect(count(4)).toEqual([
      'harbour-declaration: 2 parties sign, of 4 that are stated, and the list is said to be complete',
    ]);
    expect(count(2)).toEqual([]);
  });

  it('are no fewer or more than stated where the list leaves out who withdrew, or keeps them', () => {
    const count = (stated: number) =>
      notesOf(leaving("japan: { on: '2021', evidence: { quote: Japan } }"), {
        file: campaigns,
        from: 'stated: 3',
        to: `stated: ${stated}`,
      }).filter((note) => note.includes('said to be complete'));
    expect([count(3), count(2)]).toEqual([[], []]);
    expect(count(1)).toHaveLength(1);
  });
});

/** Line and column of words in a file, both from 1. */
function placeOf(path: string, words: string): string {
  const text = readFileSync(path, 'utf8');
  const before = text.slice(0, text.indexOf(words)).split('\n');
  if (!text.includes(words)) throw new Error(`"${words}" is not in ${path}`);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
