import { describe, expect, it } from 'vitest';
import { editedDataset } from '../broken-dataset.ts';
import { built, edges } from './built.ts';

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
