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

test('saved tables are read back by another reader as they were, and hold no formula', () => {
  const name = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom(...'=+-@\t\r'), fc.string()).map((parts) => parts.join('')),
  );
  const rows = fc.array(fc.record({ name, count: fc.option(fc.integer(), { nil: null }) }));
  fc.assert(
    fc.property(rows, (given) => {
      const read = parse(toCsv(columns, given), {
        bom: true,
        record_delimiter: '\r\n',
        skip_empty_lines: false,
      });
      expect(read).toEqual([
        ['Name, full', 'Count'],
        ...given.map(({ name, count }) => [
          /^[=+\-@\t\r]/.test(name) ? `'${name}` : name,
          count === null ? '' : String(count),
        ]),
      ]);
    }),
  );
});

test('saved tables say that they are UTF-8, so that Excel shows dashes and accents as they are', () => {
  const [...bytes] = Buffer.from(toCsv(columns, [{ name: 'Côte – d’Ivoire', count: 1 }]));
  expect(bytes.slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});
