/**
 * Which party signed which declaration, as lists ready for the wire. Entry i says that `parties[party[i]]` signed
 * `declarations[declaration[i]]`, named itself where `named[i]` is 1, through membership of a body where it is 0.
 * Entries come in any order; the same pair may come several times (once a role or basis).
 */
export interface SignatureLists {
  parties: readonly string[];
  /** In order of date where the caller knows it: the first shared declaration of a pair is then its earliest. */
  declarations: readonly string[];
  party: ArrayLike<number>;
  declaration: ArrayLike<number>;
  named: ArrayLike<number>;
}

/** One side of the matrix in compressed sparse rows: row i holds `items[starts[i]] … items[starts[i + 1] - 1]`, rising. */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** 1 where the party is named, parallel to `items`. */
  readonly named: Uint8Array;
}

/** Parties × declarations, each pair at most once; named wins where a party signed both ways. Nothing writes to it. */
export interface SignatureMatrix {
  readonly parties: readonly string[];
  readonly declarations: readonly string[];
  /** Number of pairs (party, declaration). */
  readonly size: number;
  /** Row: a party; items: indexes of declarations. */
  readonly byParty: Rows;
  /** Row: a declaration; items: indexes of parties. */
  readonly byDeclaration: Rows;
}

/**
 * Builds the matrix in time linear in the number of entries.
 * Throws a RangeError when the lists differ in length or an index points nowhere.
 */
export function signatureMatrix(lists: SignatureLists): SignatureMatrix {
  const { parties, declarations } = lists;
  check(lists);
  // Two stable bucket passes, least significant index first, leave the entries ordered by party, then declaration.
  const byDeclaration = bucketOrder(lists.declaration, declarations.length);
  const order = bucketOrder(lists.party, parties.length, byDeclaration);
  const partyRows = rowsInOrder(order, lists.party, lists.declaration, lists.named, parties.length);
  const declarationRows = transpose(partyRows, parties.length, declarations.length);
  return {
    parties,
    declarations,
    size: partyRows.items.length,
    byParty: partyRows,
    byDeclaration: declarationRows,
  };
}

/** Row of a party: indexes of the declarations it signed, rising. */
export function declarationsOf(matrix: SignatureMatrix, party: number): Int32Array {
  const { starts, items } = matrix.byParty;
  return items.subarray(starts[party], starts[party + 1]);
}

function check(lists: SignatureLists): void {
  const { parties, declarations, party, declaration, named } = lists;
  if (party.length !== declaration.length || party.length !== named.length) {
    throw new RangeError(
      `Signature lists must be equally long; got ${party.length} parties, ${declaration.length} declarations, ${named.length} bases.`,
    );
  }
  for (let i = 0; i < party.length; i++) {
    if (!isIndex(party[i], parties.length) || !isIndex(declaration[i], declarations.length)) {
      throw new RangeError(
        `Signature ${i} must point into ${parties.length} parties and ${declarations.length} declarations; got party ${party[i]}, declaration ${declaration[i]}.`,
      );
    }
  }
}

function isIndex(value: number | undefined, length: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
}

/** Positions of `keys` ordered by key, ties in the order of `previous` (or of the list): one pass of a counting sort. */
export function bucketOrder(keys: ArrayLike<number>, buckets: number, previous?: Int32Array): Int32Array {
  const next = new Int32Array(buckets + 1);
  for (let i = 0; i < keys.length; i++) bump(next, at(keys, i) + 1);
  for (let b = 0; b < buckets; b++) next[b + 1] = at(next, b + 1) + at(next, b);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const entry = previous ? at(previous, i) : i;
    order[bump(next, at(keys, entry))] = entry;
  }
  return order;
}

function rowsInOrder(
  order: Int32Array,
  row: ArrayLike<number>,
  column: ArrayLike<number>,
  named: ArrayLike<number>,
  rowCount: number,
): Rows {
  const starts = new Int32Array(rowCount + 1);
  const items = new Int32Array(order.length);
  const flags = new Uint8Array(order.length);
  let size = 0;
  let lastRow = -1;
  let lastColumn = -1;
  for (const entry of order) {
    const r = at(row, entry);
    const c = at(column, entry);
    if (r !== lastRow || c !== lastColumn) {
      items[size++] = c;
      bump(starts, r + 1);
      lastRow = r;
      lastColumn = c;
    }
    if (at(named, entry) !== 0) flags[size - 1] = 1;
  }
  for (let r = 0; r < rowCount; r++) starts[r + 1] = at(starts, r + 1) + at(starts, r);
  return { starts, items: items.slice(0, size), named: flags.slice(0, size) };
}

/** The same entries by column: in each of these, rows rise. */
export function transpose(rows: Rows, rowCount: number, columnCount: number): Rows {
  const starts = new Int32Array(columnCount + 1);
  for (const c of rows.items) bump(starts, c + 1);
  for (let c = 0; c < columnCount; c++) starts[c + 1] = at(starts, c + 1) + at(starts, c);
  const next = starts.slice();
  const items = new Int32Array(rows.items.length);
  const named = new Uint8Array(rows.items.length);
  for (let r = 0; r < rowCount; r++) {
    for (let i = at(rows.starts, r); i < at(rows.starts, r + 1); i++) {
      const place = bump(next, at(rows.items, i));
      items[place] = r;
      named[place] = at(rows.named, i);
    }
  }
  return { starts, items, named };
}

/** Indexes here are bounded by construction; the type of an indexed read cannot say so. */
function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number;
}

/** Adds one and returns the value before. */
function bump(list: Int32Array, index: number): number {
  const before = list[index] as number;
  list[index] = before + 1;
  return before;
}
