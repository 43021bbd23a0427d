import { describe, expect, test } from 'vitest';
import { splitRun } from '../../../src/documents/items/split-run.ts';

const items = (text: string, context = { itemsHaveSentences: false, leadIn: '' }): string[] => {
  const starts = [0, ...splitRun(text, context)];
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
};

describe('a list that lost its separators', () => {
  test('splits at labels that count on', () => {
    expect(items('1. Meet Mr. Ito. 2. Eat 4. 3. Sleep.')).toEqual([
      '1. Meet Mr. Ito.',
      '2. Eat 4.',
      '3. Sleep.',
    ]);
    expect(items('(a) meet (b) eat')).toEqual(['(a) meet', '(b) eat']);
  });

  test('splits at a semicolon before a capital, not before a small letter', () => {
    expect(items('Meet; or write; Eat well; Sleep')).toEqual(['Meet; or write;', 'Eat well;', 'Sleep']);
  });

  test('splits at commas before capitals only when the pieces are clauses', () => {
    expect(
      items('Not lie about any rival, Ensure honest use of data, Take steps to stay safe. In doubt, I ask.'),
    ).toEqual([
      'Not lie about any rival,',
      'Ensure honest use of data,',
      'Take steps to stay safe. In doubt, I ask.',
    ]);
    expect(items('Work with Canada, Chile, Kenya and others')).toHaveLength(1);
  });

  test('splits at sentence ends, not after abbreviations or initials', () => {
    expect(items('Follow Art. 19 of the U.S. Code. Work with Dr. Li, e.g. Monday. Rest.')).toEqual([
      'Follow Art. 19 of the U.S. Code.',
      'Work with Dr. Li, e.g. Monday.',
      'Rest.',
    ]);
  });

  test('keeps a sentence that leans on the one before it', () => {
    expect(items('Promote peace. This includes talks. Prevent war.')).toEqual([
      'Promote peace. This includes talks.',
      'Prevent war.',
    ]);
  });

  test('keeps sentences together where marked items of the cell have several', () => {
    expect(items('Promote peace. Prevent war.', { itemsHaveSentences: true, leadIn: '' })).toHaveLength(1);
    expect(items('Promote peace. Prevent war.', { itemsHaveSentences: false, leadIn: '' })).toHaveLength(2);
  });

  test('keeps quoted prose with omissions together', () => {
    expect(items('The group met. [...] It will meet again. [...] All agreed.')).toHaveLength(1);
  });

  test('splits at semicolons before small letters', () => {
    expect(items('to promote peace; to prevent war; and to rest')).toEqual([
      'to promote peace;',
      'to prevent war; and',
      'to rest',
    ]);
  });

  test('splits headings of one form when the lead-in counts as many', () => {
    const text = 'Advancing Peace and Ending War Building Trust Advancing Law';
    expect(items(text, { itemsHaveSentences: false, leadIn: 'Our three themes:' })).toEqual([
      'Advancing Peace and Ending War',
      'Building Trust',
      'Advancing Law',
    ]);
    expect(items(text, { itemsHaveSentences: false, leadIn: 'Our 4 themes:' })).toHaveLength(1);
  });

  test('stays whole where nothing separates', () => {
    expect(items('Promote peace for all people everywhere')).toHaveLength(1);
  });
});
