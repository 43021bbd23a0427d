import { formatDate } from '../format/dates.ts';
import type { Column } from '../table/column.ts';
import { texts } from '../texts.ts';
import type { SignatureParts } from './signature-parts.ts';

type Dated = Pick<SignatureParts, 'on' | 'onBefore'>;

const isDay = (edtf: string) => edtf.length === 'YYYY-MM-DD'.length;

/** Since when a party stands behind something, as exactly as that is known; null where no day of its own is recorded. */
export const signedDay = ({ on, onBefore }: Dated): string | null => {
  if (on !== null) return (isDay(on) ? texts.party.signedOn : texts.party.signedIn)(formatDate(on));
  return onBefore === null ? null : texts.party.signedBy(formatDate(onBefore));
};

/** Saved and sorted as EDTF: a day, or the interval up to that by which the party had signed at the latest. */
export const signedColumn: Column<Dated> = {
  key: 'signed',
  header: texts.columns.signed,
  value: ({ on, onBefore }) => on ?? (onBefore === null ? null : `../${onBefore}`),
  cell: signedDay,
};
