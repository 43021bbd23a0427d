import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import type { Namespace, RelationshipRow } from '../../src/dataset/rows.ts';
import { nodePropertyNames, relationshipPropertyNames } from '../../src/dataset/write/property-names.ts';
import { editedDataset, smallDataset } from './broken-dataset.ts';

const { rows, notes } = built(smallDataset);
const relationships = [...rows.relationships];

function built(folder: string) {
  const { dataset, problems } = readDataset([folder]);
  if (!dataset) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dataset;
}

const node = (key: string) => {
  const found = rows.nodes.find((row) => row.key === key);
  if (!found) throw new Error(`no node ${key}`);
  return found;
};
const slug = (key: string) => key.slice(key.indexOf('/') + 1);
/** Relationships of a type as `from → to`, with the values of some properties. */
const edges = (type: string, ...names: string[]) =>
  new Set(
    relationships
      .filter((row) => row.type === type)
      .map((row) =>
        [`${slug(row.from)} → ${slug(row.to)}`, ...names.map((name) => row.properties[name])].join(' '),
      ),
  );
const edge = (type: string, from: string, to: string): RelationshipRow => {
  const [row, second] = relationships.filter(
    (r) => r.type === type && slug(r.from) === from && slug(r.to) === to,
  );
  if (!row || second) throw new Error(`not one ${type} from ${from} to ${to}`);
  return row;
};

describe('signatures', () => {
  it('are those of the named parties and of the members on the day, and of nobody else', () => {
    expect(edges('SIGNED', 'role', 'basis', 'via', 'on')).toEqual(
      new Set([
        'canada → honest-campaigns SIGNATORY NAMED  ',
        'japan → honest-campaigns SIGNATORY NAMED  2020-11-30',
        'european-union → honest-campaigns ENDORSER NAMED  2020-12-01',
        'south-korea → river-pledge SIGNATORY NAMED  ',
        // Canada joined before; France is known to have belonged by 2018. Japan had left, Iceland came later, South Korea's
        // day is unknown, the European Union observes.
        'canada → harbour-declaration SIGNATORY MEMBERSHIP harbour-group 2019-05-04',
        'france → harbour-declaration SIGNATORY MEMBERSHIP harbour-group 2019-05-04',
      ]),
    );
  });

  it('that follow from membership name both legs and say so', () => {
    const { properties } = edge('SIGNED', 'france', 'harbour-declaration');
    expect(properties).toMatchObject({
      confidence: 'DERIVED',
      quote: 'The Harbour Group stands',
      source: 'table',
      referenceUrl: 'https://harbour.example/members',
      referenceRetrieved: '2024-05-01',
    });
    expect(properties.evidenceNote).toMatch(/^member of Harbour Group on 2019-05-04/);
    expect(properties.evidenceNote).toContain('unverified');
    expect(properties.evidenceNote).toContain('The group speaks for its members.');
    expect(edge('SIGNED', 'canada', 'harbour-declaration').properties.evidenceNote).not.toContain(
      'unverified',
    );
  });

  it('say of a date that is no day that the membership lasted throughout', () => {
    const { rows } = built(
      editedDataset({
        file: 'declarations/harbour-declaration.yaml',
        from: 'via: harbour-group,',
        to: 'via: harbour-group, on: "2019",',
      }),
    );
    const notes = [...rows.relationships].map(({ properties }) => String(properties.evidenceNote ?? ''));
    expect(notes).toContainEqual(expect.stringMatching(/^member of Harbour Group throughout 2019/));
  });

  it('that cannot be decided are left out and noted', () => {
    expect(notes.filter((note) => note.includes('south-korea'))).toHaveLength(1);
    expect(notes.join()).not.toContain('iceland');
  });

  it('carry what a party excepts', () => {
    const { reservation, reservationEvidence } = edge('SIGNED', 'canada', 'honest-campaigns').properties;
    expect(reservation).toBe('Canada excepts synthetic media.');
    expect(JSON.parse(String((reservationEvidence as string[])[0]))).toMatchObject({
      confidence: 'UNVERIFIED',
    });
    expect(edge('SIGNED', 'japan', 'honest-campaigns').properties).not.toHaveProperty('reservation');
  });

  it('carry that a party withdrew, and are counted where it signed again', () => {
    const words = 'evidence: { quote: the European Union }';
    const folder = editedDataset({
      file: 'declarations/honest-campaigns.yaml',
      from: 'on: "2020-12-01",',
      to:
        `on: "2024", ${words} }\n` +
        `  - { role: ENDORSER, parties: [european-union], onBefore: "2022-06", withdrawals: { european-union: { onBefore: "2023", ${words} } }, ${words} }\n` +
        `  - { role: ENDORSER, parties: [european-union], on: "2020-12-01", withdrawals: { european-union: { on: "2021-05-02", ${words} } },`,
    });
    const signed = [...built(folder).rows.relationships].filter(
      ({ type, properties }) => type === 'SIGNED' && properties.role === 'ENDORSER',
    );
    expect(
      signed.map(({ properties: { term, on, onBefore, withdrawn, withdrawnBefore } }) => [
        term,
        on ?? onBefore,
        withdrawn ?? withdrawnBefore,
      ]),
    ).toEqual([
      [undefined, '2020-12-01', '2021-05-02'],
      [2, '2022-06', '2023'],
      [3, '2024', undefined],
    ]);
    expect(signed[1]?.properties).not.toHaveProperty('withdrawn');
    expect(signed[2]?.properties).not.toHaveProperty('withdrawalEvidence');
    expect(JSON.parse(String(signed[0]?.properties.withdrawalEvidence))).toMatchObject({
      quote: 'the European Union',
      source: 'table',
    });
    for (const { properties } of signed)
      expect(relationshipPropertyNames).toEqual(expect.arrayContaining(Object.keys(properties)));
  });

  it('are as any other where a slug is a word of JavaScript’s', () => {
    const word = 'constructor';
    const named = (file: string, from: string) => ({ file, from, to: from.replace('european-union', word) });
    const folder = editedDataset(
      named('organizations.yaml', '- slug: european-union'),
      named('organizations.yaml', 'state: european-union'),
      named('declarations/honest-campaigns.yaml', 'parties: [european-union]'),
    );
    const signed = [...built(folder).rows.relationships].find(
      ({ type, from }) => type === 'SIGNED' && from === `Party/${word}`,
    );
    expect(signed?.properties).toMatchObject({ role: 'ENDORSER', on: '2020-12-01' });
    expect(signed?.properties).not.toHaveProperty('reservation');
  });

  it('derive from the members on a day of their own where the declaration names one', () => {
    const folder = editedDataset({
      file: 'declarations/harbour-declaration.yaml',
      from: 'role: SIGNATORY,',
      to: 'role: SIGNATORY, on: 2017-01,',
    });
    const signed = [...built(folder).rows.relationships].filter(
      ({ type, to }) => type === 'SIGNED' && to === 'Declaration/harbour-declaration',
    );
    expect(new Set(signed.map(({ from }) => slug(from)))).toEqual(new Set(['canada', 'japan']));
  });

  it('are of the day by which a party is known to have signed, where that differs from the day of its group', () => {
    const folder = editedDataset({
      file: 'declarations/honest-campaigns.yaml',
      from: 'parties: [european-union]',
      to: "parties: [european-union, france], datesBefore: { france: '2022-01' }",
    });
    const [signed] = [...built(folder).rows.relationships].filter(
      ({ type, from, to }) =>
        type === 'SIGNED' && from === 'Party/france' && to === 'Declaration/honest-campaigns',
    );
    expect(signed?.properties).toMatchObject({ role: 'ENDORSER', onBefore: '2022-01' });
    expect(signed?.properties).not.toHaveProperty('on');
  });

  it('derive from two terms of which the second begins when the first ends, and rest on both', () => {
    const folder = editedDataset(
      {
        file: 'organizations.yaml',
        from: '- { state: canada, from: "2015-03-01", evidence: { reference: harbour-site',
        to: '- { state: canada, from: "2019-05-04", evidence: { reference: gazette, confidence: STATED } }\n    - { state: canada, from: "2015-03-01", to: "2019-05-03", evidence: { reference: harbour-site',
      },
      {
        file: 'declarations/harbour-declaration.yaml',
        from: 'role: SIGNATORY,',
        to: 'role: SIGNATORY, membersOn: 2019-05,',
      },
    );
    const [signed] = [...built(folder).rows.relationships].filter(
      ({ type, from, to }) =>
        type === 'SIGNED' && from === 'Party/canada' && to === 'Declaration/harbour-declaration',
    );
    expect(signed?.properties).toMatchObject({ basis: 'MEMBERSHIP', on: '2019-05-04' });
    const more = [signed?.properties.moreReferences ?? []].flat().map((text) => JSON.parse(String(text)).url);
    expect([signed?.properties.referenceUrl, ...more]).toEqual(
      expect.arrayContaining(['https://gazette.example/list', 'https://harbour.example/members']),
    );
  });

  it('of a party that belongs to two bodies which both act are two, each with its own evidence', () => {
    const folder = editedDataset(
      {
        file: 'declarations/harbour-declaration.yaml',
        from: 'signatoryCoverage:',
        to: '  - { via: world-assembly, role: SIGNATORY, evidence: { reference: gazette, confidence: DERIVED } }\nsignatoryCoverage:',
      },
      {
        file: 'organizations.yaml',
        from: 'name: { value: World Assembly',
        to: "members: [{ state: canada, from: '1990', evidence: { reference: gazette, confidence: STATED } }]\n  name: { value: World Assembly",
      },
    );
    const signed = [...built(folder).rows.relationships].filter(
      ({ type, from, to }) =>
        type === 'SIGNED' && from === 'Party/canada' && to === 'Declaration/harbour-declaration',
    );
    expect(signed.map(({ properties: { via, evidenceNote } }) => [via, evidenceNote])).toEqual([
      ['harbour-group', expect.stringContaining('member of Harbour Group on')],
      ['world-assembly', expect.stringContaining('member of World Assembly on')],
    ]);
  });
});

describe('memberships', () => {
  it('have the first and the last day on which they are known to have held', () => {
    expect(edges('MEMBER_OF', 'role', 'earliest', 'latest')).toEqual(
      new Set([
        'canada → harbour-group MEMBER 2015-03-01 ',
        'japan → harbour-group MEMBER 2015-12-31 2018-06-30',
        'iceland → harbour-group MEMBER 2021-12-31 ',
        'france → harbour-group MEMBER 2018-12-31 ',
        'south-korea → harbour-group MEMBER  ',
        'european-union → harbour-group OBSERVER 2015-12-31 ',
      ]),
    );
  });
});

describe('memberships of one party in one body', () => {
  it('are two where only their ends are known, and differ', () => {
    const folder = editedDataset({
      file: 'organizations.yaml',
      from: '- { state: canada, from: "2015-03-01"',
      to:
        '- { state: canada, from: null, to: "2005", evidence: { reference: gazette, confidence: STATED } }\n' +
        '    - { state: canada, from: null, to: "2012", evidence: { reference: gazette, confidence: STATED } }\n' +
        '    - { state: canada, from: "2015-03-01"',
    });
    const terms = [...built(folder).rows.relationships].filter(
      ({ type, from }) => type === 'MEMBER_OF' && from === 'Party/canada',
    );
    expect(terms.map(({ properties: { from, to } }) => [from, to])).toEqual([
      [undefined, '2005'],
      [undefined, '2012'],
      ['2015-03-01', undefined],
    ]);
  });

  it('is the same, and has changed, where its end becomes known', () => {
    const keys = ['', ', to: "2020"'].map((end) => {
      const folder = editedDataset({
        file: 'organizations.yaml',
        from: 'state: canada, from: "2015-03-01"',
        to: `state: canada, from: "2015-03-01"${end}`,
      });
      return [...built(folder).rows.relationships].find(
        ({ type, from }) => type === 'MEMBER_OF' && from === 'Party/canada',
      )?.key;
    });
    expect(keys[0]).toBeDefined();
    expect(keys[1]).toBe(keys[0]);
  });
});

describe('commitments', () => {
  it('have the words of the source, without those of their parts', () => {
    const texts = rows.nodes
      .filter(({ labels }) => labels.includes('Commitment'))
      .map(({ properties }) => [properties.slug, properties.text]);
    expect(Object.fromEntries(texts)).toEqual({
      'harbour-declaration/1': 'Protect voter registers from malign interference.',
      'harbour-declaration/2': 'Share lessons learned with civil society.',
      'honest-campaigns/1': 'Label synthetic media in campaigns.',
      'honest-campaigns/2': 'Publish the sources of funding.',
      'honest-campaigns/2/1': 'Name every donor above the limit.',
      'honest-campaigns/2/2': 'Name every foreign donor.',
      'river-pledge/1': 'Support independent media before and after elections.',
      'river-pledge/2': 'Respect the Harbour Declaration in all its parts.',
    });
  });

  it('are as sure as the file says, also without a note; their parts too, unless they say otherwise', () => {
    const folder = editedDataset(
      {
        file: 'declarations/honest-campaigns.yaml',
        from: '  - at: details/2\n',
        to: '  - at: details/2\n    confidence: UNVERIFIED\n',
      },
      {
        file: 'declarations/honest-campaigns.yaml',
        from: '      - at: details/2/2\n',
        to: '      - at: details/2/2\n        confidence: DERIVED\n',
      },
    );
    const sure = built(folder).rows.nodes.flatMap(({ labels, properties: { slug, evidence } }) =>
      labels.includes('Commitment') && String(slug).startsWith('honest')
        ? [[slug, JSON.parse(String(evidence)).confidence]]
        : [],
    );
    expect(Object.fromEntries(sure)).toEqual({
      'honest-campaigns/1': 'STATED',
      'honest-campaigns/2': 'UNVERIFIED',
      'honest-campaigns/2/1': 'UNVERIFIED',
      'honest-campaigns/2/2': 'DERIVED',
    });
  });

  it('hang on their declaration, parts on their whole', () => {
    expect(edges('MAKES', 'ordinal')).toEqual(
      new Set([
        'harbour-declaration → harbour-declaration/1 1',
        'harbour-declaration → harbour-declaration/2 2',
        'honest-campaigns → honest-campaigns/1 1',
        'honest-campaigns → honest-campaigns/2 2',
        'river-pledge → river-pledge/1 1',
        'river-pledge → river-pledge/2 2',
      ]),
    );
    expect(edges('PART_OF', 'ordinal')).toEqual(
      new Set([
        'honest-campaigns/2/1 → honest-campaigns/2 1',
        'honest-campaigns/2/2 → honest-campaigns/2 2',
        'harbour-group → world-assembly ',
      ]),
    );
  });

  it('take the words of items below into their text when these are no parts of their own', () => {
    const folder = editedDataset({
      file: 'declarations/honest-campaigns.yaml',
      from:
        readFileSync(join(smallDataset, 'declarations/honest-campaigns.yaml'), 'utf8').match(
          / {4}parts:[\s\S]*?(?=crossReferences)/,
        )?.[0] ?? 'parts',
      to: '',
    });
    const whole = built(folder).rows.nodes.find(({ key }) => key === 'Commitment/honest-campaigns/2');
    expect(whole?.properties.text).toBe(
      'Publish the sources of funding. Name every donor above the limit. Name every foreign donor.',
    );
  });

  it('have heading and truncation only where the file gives them', () => {
    expect(node('Commitment/honest-campaigns/2').properties.heading).toBe('Publish the sources of funding.');
    expect(node('Commitment/honest-campaigns/2/2').properties.truncated).toBe('The list goes on elsewhere.');
    expect(node('Commitment/honest-campaigns/1').properties).not.toHaveProperty('heading');
    expect(node('Commitment/honest-campaigns/1').properties).not.toHaveProperty('truncated');
  });
});

describe('cross-references and themes', () => {
  it('lead where the words say, with who says so and in which commitment', () => {
    expect(edges('BUILDS_ON', 'assertedBy', 'commitment')).toEqual(
      new Set(['harbour-declaration → atlantic-charter-of-observers harbour-declaration ']),
    );
    expect(edges('COMPLEMENTS', 'assertedBy')).toEqual(
      new Set(['honest-campaigns → harbour-declaration honest-campaigns']),
    );
    expect(edges('REAFFIRMS', 'assertedBy', 'commitment')).toEqual(
      new Set(['river-pledge → harbour-declaration river-pledge river-pledge/2']),
    );
  });

  it('attach themes to what addresses them and to nothing else', () => {
    expect(edges('ADDRESSES', 'quote')).toEqual(
      new Set([
        'harbour-declaration → elections elections that can be trusted',
        'harbour-declaration/1 → elections voter registers',
        'honest-campaigns/1 → campaigns in campaigns',
        'river-pledge/1 → media independent media',
      ]),
    );
    expect(edges('BROADER')).toEqual(new Set(['campaigns → elections']));
    expect(edges('ISSUED_BY', 'quote')).toEqual(
      new Set(['harbour-declaration → harbour-group The Harbour Group stands for elections']),
    );
  });
});

describe('nodes', () => {
  it('have names and codes of states from ISO, and the usual name where it differs', () => {
    expect(node('Party/south-korea').properties).toMatchObject({
      name: 'South Korea',
      iso2: 'KR',
      iso3: 'KOR',
    });
    expect(node('Party/france')).toMatchObject({
      labels: ['Party', 'State'],
      properties: { name: 'France', aliases: ['French Republic'], iso2: 'FR' },
    });
  });

  it('have partial dates as intervals, and none where none is known', () => {
    expect(node('Declaration/honest-campaigns').properties).toMatchObject({
      edtf: '2020-11',
      earliest: '2020-11-01',
      latest: '2020-11-30',
      precision: 'MONTH',
    });
    for (const name of ['edtf', 'earliest', 'latest', 'precision', 'dateEvidence', 'summary'])
      expect(node('Declaration/river-pledge').properties).not.toHaveProperty(name);
  });

  it('tell catalogued declarations from those that are only referred to', () => {
    expect(node('Declaration/river-pledge').properties.catalogued).toBe(true);
    expect(node('Declaration/atlantic-charter-of-observers').properties.catalogued).toBe(false);
  });

  it('keep what source and record say side by side', () => {
    const [discrepancy] = node('Declaration/harbour-declaration').properties.discrepancies as string[];
    expect(JSON.parse(discrepancy ?? '')).toMatchObject({
      field: 'date',
      stated: { value: '2019', evidence: { quote: '2019', source: 'table' } },
      established: { value: '2019-05-04', evidence: { references: [{ title: 'Gazette of declarations' }] } },
    });
  });

  it('keep words together with the page that has what a note adds to them', () => {
    const { rows } = built(
      editedDataset({
        file: 'declarations/honest-campaigns.yaml',
        from: 'note: All are named.,\n    evidence: { quote: "Canada, Japan and the European Union" }',
        to: 'note: All are named.,\n    evidence: { quote: "Canada, Japan and the European Union", reference: gazette, note: Japan was host. }',
      }),
    );
    const pledge = rows.nodes.find(({ key }) => key === 'Declaration/honest-campaigns');
    expect(JSON.parse(String(pledge?.properties.signatoryEvidence))).toMatchObject({
      quote: 'Canada, Japan and the European Union',
      source: expect.any(String),
      references: [{ title: 'Gazette of declarations' }],
      confidence: 'STATED',
      note: 'Japan was host.',
    });
  });

  it('count the data set on its own node', () => {
    expect(node('DataSet/small').properties).toMatchObject({
      version: '1.0.0',
      declarations: 4,
      catalogued: 3,
      instruments: 1,
      commitments: 8,
      signatures: 6,
      crossReferences: 3,
    });
  });
});

describe('references', () => {
  it('that nothing cites are noted, and no others', () => {
    expect(notes.join()).not.toContain('nothing cites');
    const lost = { slug: 'lost', title: 'A lost page', url: 'https://lost.example/', retrieved: null };
    const gazette = '- slug: gazette\n';
    const folder = editedDataset({
      file: 'references.yaml',
      from: gazette,
      to: `- ${JSON.stringify(lost)}\n${gazette}`,
    });
    expect(built(folder).notes.filter((note) => note.includes('nothing cites'))).toEqual([
      'lost: a reference that nothing cites',
    ]);
  });
});

describe('rows', () => {
  it('quote their source letter by letter', () => {
    const texts = { table: text('table.txt'), pledge: text('pledge.txt') };
    const quoted = relationships.filter(({ properties }) => properties.quote !== undefined);
    expect(quoted.length).toBeGreaterThan(10);
    for (const { key, properties } of quoted) {
      const source = texts[properties.source as keyof typeof texts];
      const spans = properties.spans as number[];
      const words = Array.from({ length: spans.length / 2 }, (_, i) =>
        source.slice(spans[2 * i], spans[2 * i + 1]),
      );
      expect(words.join(' ').replace(/\s+/g, ' '), key).toBe(properties.quote);
      expect([properties.start, properties.end], key).toEqual([spans[0], spans.at(-1)]);
    }
  });

  it('hold no property that an import would not take away again', () => {
    for (const { key, properties } of rows.nodes)
      expect(nodePropertyNames[key.slice(0, key.indexOf('/')) as Namespace]).toEqual(
        expect.arrayContaining(Object.keys(properties)),
      );
    for (const { properties } of relationships)
      expect(relationshipPropertyNames).toEqual(expect.arrayContaining(Object.keys(properties)));
  });

  it('hold no empty text and no null', () => {
    for (const { properties } of [...rows.nodes, ...relationships])
      for (const value of Object.values(properties)) expect([null, undefined, '']).not.toContain(value);
  });

  it('do not depend on the order of files and entries', () => {
    const states = readFileSync(join(smallDataset, 'states.yaml'), 'utf8');
    const reversed = states
      .split(/(?=^- )/m)
      .reverse()
      .join('');
    const again = built(editedDataset({ file: 'states.yaml', to: reversed })).rows;
    expect(again.relationshipDigests).toEqual(rows.relationshipDigests);
    expect(again.nodeDigests).toEqual(rows.nodeDigests);
  });
});

function text(file: string): string {
  return readFileSync(join(smallDataset, 'sources', file), 'utf8');
}
