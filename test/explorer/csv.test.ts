import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/explorer/table/csv.ts';

const columns = [
  { key: 'name', header: 'Name, full', value: ({ name }: Row) => name },
  { key: 'count', header: 'Count', value: ({ count }: Row) => count },
];
interface Row {
  name: string;
  count: number | null;
}

test('saved tables are read back by another reader as they were', () => {
  const rows = fc.array(fc.record({ name: fc.string(), count: fc.option(fc.integer(), { nil: null }) }));
  fc.assert(
    fc.property(rows, (given) => {
      const read = parse(toCsv(columns, given), { record_delimiter: '\r\n', skip_empty_lines: false });
      expect(read).toEqual([
        ['Name, full', 'Count'],
        ...given.map(({ name, count }) => [name, count === null ? '' : String(count)]),
      ]);
    }),
  );
});
