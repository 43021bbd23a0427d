import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { languages: ['en-CA'] });
const { asYears, formatDate } = await import('../../src/explorer/format/dates.ts');
const { yearsOfTerms } = await import('../../src/explorer/parties/years-of-terms.ts');

describe('a date', () => {
  test.each([
    ['0001-02-03', '3', '1'],
    ['0099-12-31', '31', '99'],
    ['2024-02-29', '29', '2024'],
    ['9999-12-31', '31', '9999'],
  ])('%s is shown with its day and year', (edtf, day, year) => {
    expect(formatDate(edtf).match(/\d+/g)?.toSorted()).toEqual([day, year].toSorted());
    expect(formatDate(edtf.slice(0, 4))).toBe(year);
  });

  test.each([
    ['0001-01-01', 1],
    ['0004-07-02', 4.5],
    ['0099-12-31', 99.997],
    ['1900-07-02', 1900.499],
    ['2024-02-29', 2024.161],
    ['9999-12-31', 9999.997],
  ])('%s is at %d on a line of years', (day, at) => {
    expect(asYears(day)).toBeCloseTo(at, 3);
  });
});

describe('a line of years for terms', () => {
  const term = (from: string | null, to: string | null) => ({ from, fromBefore: null, to });

  test('goes on to now, or to the end of one that ends later', () => {
    expect(yearsOfTerms([term('2011', null)], 2027)).toEqual({
      first: 2010,
      last: 2027,
      marked: [2010, 2020],
    });
    expect(yearsOfTerms([term('2011', '2030-07')], 2027).last).toBeCloseTo(2030.5, 1);
  });

  test('marks a few of its years, however many there are', () => {
    const { first, last, marked } = yearsOfTerms([term('0001', '9999'), term(null, null)], 2027);
    expect([first, last, marked.length]).toEqual([0, 9999, 6]);
  });
});
