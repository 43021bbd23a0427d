/** Pairs of co-signing parties in columns: millions of rows stay flat in memory. `first[i] < second[i]` are party indexes. */
export interface PairTable {
  readonly length: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Declarations both signed, on any basis. */
  readonly shared: Int32Array;
  /** Those of them that name both parties. */
  readonly named: Int32Array;
}

/** Collects pairs; doubles its columns when they are full. */
export class PairTableBuilder {
  private length = 0;
  private columns = Array.from({ length: 4 }, () => new Int32Array(1024));

  add(first: number, second: number, shared: number, named: number): void {
    if (this.length === this.columns[0]?.length) this.columns = this.columns.map(doubled);
    const row = this.length++;
    const [a, b, c, d] = this.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
    a[row] = first;
    b[row] = second;
    c[row] = shared;
    d[row] = named;
  }

  build(): PairTable {
    const [first, second, shared, named] = this.columns.map((c) => c.slice(0, this.length)) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    return { length: this.length, first, second, shared, named };
  }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
