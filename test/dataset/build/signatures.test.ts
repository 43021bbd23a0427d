import { describe, expect, it } from 'vitest';
import { relationshipPropertyNames } from '../../../src/dataset/write/property-names.ts';
import { editedDataset } from '../broken-dataset.ts';
import { built, edge, edges, notes, slug } from './built.ts';

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
