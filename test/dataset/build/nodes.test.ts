import { describe, expect, it } from 'vitest';
import { editedDataset } from '../broken-dataset.ts';
import { built, node, notes } from './built.ts';

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
