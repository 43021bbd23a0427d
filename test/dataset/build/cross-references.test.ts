import { describe, expect, it } from 'vitest';
import { edges } from './built.ts';

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
