import { type Rows, type SignatureMatrix, transpose } from './signatures.ts';

/** The rows of some parties, given by their indexes, rising: these have new indexes, declarations keep theirs. */
export function matrixOfParties(matrix: SignatureMatrix, kept: Int32Array): SignatureMatrix {
  if (kept.length === matrix.parties.length) return matrix;
  const byParty = rowsOf(matrix.byParty, kept);
  return {
    parties: Array.from(kept, (party) => matrix.parties[party] as string),
    declarations: matrix.declarations,
    size: byParty.items.length,
    byParty,
    byDeclaration: transpose(byParty, kept.length, matrix.declarations.length),
  };
}

function rowsOf({ starts, items, named }: Rows, kept: Int32Array): Rows {
  const ends = new Int32Array(kept.length + 1);
  for (const [i, party] of kept.entries())
    ends[i + 1] = (ends[i] as number) + (starts[party + 1] as number) - (starts[party] as number);
  const size = ends[kept.length] as number;
  const part = { starts: ends, items: new Int32Array(size), named: new Uint8Array(size) };
  for (const [i, party] of kept.entries()) {
    part.items.set(items.subarray(starts[party], starts[party + 1]), ends[i]);
    part.named.set(named.subarray(starts[party], starts[party + 1]), ends[i]);
  }
  return part;
}
