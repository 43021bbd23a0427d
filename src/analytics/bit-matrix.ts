import { popcount, wordsFor } from './bitset.ts';
import type { Rows } from './signatures.ts';

/** A yes/no matrix as rows of bits, in an order of its own, with its columns as lists: sets of columns are rows of bits. */
export class BitMatrix {
  readonly words: number;
  private readonly rows: Uint32Array[];
  /** For each column the places of the rows that have it. */
  private readonly places: number[][];

  /** `order` gives the row of `rows` that stands at each place. */
  constructor(rows: Rows, order: readonly number[], columns: number) {
    this.words = wordsFor(columns);
    this.places = Array.from({ length: columns }, () => []);
    this.rows = order.map((row, place) => {
      const bits = new Uint32Array(this.words);
      for (let i = rows.starts[row] as number; i < (rows.starts[row + 1] as number); i++) {
        const column = rows.items[i] as number;
        bits[column >>> 5] = (bits[column >>> 5] as number) | (1 << (column & 31));
        this.places[column]?.push(place);
      }
      return bits;
    });
  }

  allColumns(): Uint32Array {
    const bits = new Uint32Array(this.words);
    for (const column of this.places.keys())
      bits[column >>> 5] = (bits[column >>> 5] as number) | (1 << (column & 31));
    return bits;
  }

  columnsIn(bits: Uint32Array): number[] {
    const columns: number[] = [];
    for (const [w, word] of bits.entries()) {
      // Takes the lowest bit off until none is left.
      for (let rest = word; rest !== 0; rest &= rest - 1)
        columns.push(w * 32 + 31 - Math.clz32(rest & -rest));
    }
    return columns;
  }

  /** How many of the columns each row has: time the number of entries in these columns. */
  countAll(columns: readonly number[]): Int32Array {
    const counts = new Int32Array(this.rows.length);
    for (const column of columns) {
      for (const place of this.places[column] as number[]) counts[place] = (counts[place] as number) + 1;
    }
    return counts;
  }

  /** Number of entries in these columns. */
  entriesIn(columns: readonly number[]): number {
    return columns.reduce((sum, column) => sum + (this.places[column] as number[]).length, 0);
  }

  /** How many of the columns one row has. */
  count(place: number, columns: Uint32Array): number {
    const row = this.rows[place] as Uint32Array;
    let count = 0;
    for (let w = 0; w < row.length; w++) count += popcount((row[w] as number) & (columns[w] as number));
    return count;
  }

  intersection(place: number, columns: Uint32Array): Uint32Array {
    const row = this.rows[place] as Uint32Array;
    return columns.map((word, w) => word & (row[w] as number));
  }

  hasAll(place: number, columns: Uint32Array): boolean {
    const row = this.rows[place] as Uint32Array;
    for (let w = 0; w < row.length; w++) {
      if (((columns[w] as number) & ~(row[w] as number)) !== 0) return false;
    }
    return true;
  }
}
