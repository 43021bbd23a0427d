import { describe, expect, it } from 'vitest';
import { membershipDays, wasMember } from '../../src/dataset/membership-days.ts';

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

describe('wasMember', () => {
  const on = (record: ReturnType<typeof member>, day: string) => wasMember(record, day, day);

  it('holds from the first day to the last, both included', () => {
    const record = member('2015-03-01', '2018-06-30');
    expect([on(record, '2015-02-28'), on(record, '2015-03-01')]).toEqual([false, true]);
    expect([on(record, '2018-06-30'), on(record, '2018-07-01')]).toEqual([true, false]);
  });

  it('is unknown within a year that is all that is known of joining or leaving', () => {
    const record = member('2015', '2018');
    expect([on(record, '2014-12-31'), on(record, '2015-06-01'), on(record, '2016-01-01')]).toEqual([
      false,
      undefined,
      true,
    ]);
    expect([on(record, '2018-06-01'), on(record, '2019-01-01')]).toEqual([undefined, false]);
  });

  it('is unknown before the day by which a party is known to belong', () => {
    const record = member(null, null, '2018-06-30');
    expect([on(record, '2018-06-29'), on(record, '2018-06-30')]).toEqual([undefined, true]);
  });

  it('of a date known to the month has to hold for all of it', () => {
    expect(wasMember(member('2015-03-15'), '2015-03-01', '2015-03-31')).toBeUndefined();
    expect(wasMember(member('2015-03-15'), '2015-04-01', '2015-04-30')).toBe(true);
  });
});
