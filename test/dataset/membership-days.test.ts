import { describe, expect, it } from 'vitest';
import { mayHaveHeld, membershipDays, membershipsThrough } from '../../src/dataset/build/membership-days.ts';

const member = (from: string | null, to: string | null = null, fromBefore?: string) => ({
  state: 'canada',
  role: 'MEMBER' as const,
  from,
  to,
  fromBefore,
  evidence: { reference: 'gazette', confidence: 'STATED' as const },
});

describe('membershipDays', () => {
  it.each([
    { record: member('2015-03-01'), days: { earliest: '2015-03-01' } },
    { record: member('2016-02'), days: { earliest: '2016-02-29' } },
    { record: member('2015', '2018'), days: { earliest: '2015-12-31', latest: '2018-01-01' } },
    { record: member(null, null, '2018-06'), days: { earliest: '2018-06-30' } },
    { record: member('2015', null, '2015-04'), days: { earliest: '2015-04-30' } },
    { record: member(null), days: {} },
  ])('of $record.from to $record.to ($record.fromBefore) are the certain ones', ({ record, days }) => {
    expect(membershipDays(record)).toEqual(days);
  });
});

describe('a membership', () => {
  /** Whether it is known to have held on all these days; undefined where it may have. */
  const held = (record: ReturnType<typeof member>, first: string, last = first) =>
    membershipsThrough([record], first, last).length > 0 ||
    (mayHaveHeld(record, first, last) ? undefined : false);

  it('holds from the first day to the last, both included', () => {
    const record = member('2015-03-01', '2018-06-30');
    expect([held(record, '2015-02-28'), held(record, '2015-03-01')]).toEqual([false, true]);
    expect([held(record, '2018-06-30'), held(record, '2018-07-01')]).toEqual([true, false]);
  });

  it('is unknown within a year that is all that is known of joining or leaving', () => {
    const record = member('2015', '2018');
    expect([held(record, '2014-12-31'), held(record, '2015-06-01'), held(record, '2016-01-01')]).toEqual([
      false,
      undefined,
      true,
    ]);
    expect([held(record, '2018-06-01'), held(record, '2019-01-01')]).toEqual([undefined, false]);
  });

  it('is unknown before the day by which a party is known to belong', () => {
    const record = member(null, null, '2018-06-30');
    expect([held(record, '2018-06-29'), held(record, '2018-06-30')]).toEqual([undefined, true]);
  });

  it('of a date known to the month has to hold for all of it', () => {
    expect(held(member('2015-03-15'), '2015-03-01', '2015-03-31')).toBeUndefined();
    expect(held(member('2015-03-15'), '2015-04-01', '2015-04-30')).toBe(true);
  });
});

describe('membershipsThrough', () => {
  const first = member('2012', '2015-03-14');
  const again = member('2015-03-15', '2018-06-30');
  const later = member('2019-01-01');

  it('joins terms of which one begins on the day after the other ended, or on that day', () => {
    expect(membershipsThrough([again, first], '2015-03-01', '2015-03-31')).toEqual([first, again]);
    const overlapping = member('2015-03-14');
    expect(membershipsThrough([first, overlapping], '2015-01-01', '2015-12-31')).toEqual([
      first,
      overlapping,
    ]);
  });

  it('has nothing for days of which one lies between two terms', () => {
    expect(membershipsThrough([first, again, later], '2018-06-30', '2019-01-01')).toEqual([]);
    expect(membershipsThrough([first, again, later], '2018-12-31', '2018-12-31')).toEqual([]);
  });

  it('needs one where one holds all the time', () => {
    expect(membershipsThrough([first, again, member('2000')], '2015-03-01', '2015-03-31')).toEqual([
      member('2000'),
    ]);
  });
});
