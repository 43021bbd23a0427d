import type { SignatureRow } from './projections/signatures.ts';

/** Signatures as columns: what hundreds of thousands of rows are sent to another thread as. Entry i of each is one. */
export interface SignatureColumns {
  readonly party: Int32Array;
  readonly declaration: Int32Array;
  /** Index into `kinds`. */
  readonly kind: Int32Array;
  readonly kinds: readonly Pick<SignatureRow, 'basis' | 'role'>[];
  /** Empty where the day of a signature is not known apart from its declaration's. */
  readonly on: readonly string[];
}

/** The signatures one by one. */
export function* eachSignature({
  party,
  declaration,
  kind,
  kinds,
  on,
}: SignatureColumns): Generator<SignatureRow> {
  for (let i = 0; i < party.length; i++)
    yield {
      party: party[i] as number,
      declaration: declaration[i] as number,
      ...(kinds[kind[i] as number] as (typeof kinds)[number]),
      on: on[i] || null,
    };
}
