import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editedDataset, smallDataset } from '../broken-dataset.ts';
import { built, edges, node, rows } from './built.ts';

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
