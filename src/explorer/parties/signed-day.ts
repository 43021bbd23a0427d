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

/** That it withdrew, and when: "withdrawn on May 3, 2020"; null where it stands. */
export const withdrawnDay = ({ withdrawal }: Pick<SignatureParts, 'withdrawal'>): string | null =>
  withdrawal && `${texts.party.withdrawn} ${signedDay(withdrawal) ?? ''}`.trim();

/** As EDTF: a day, or the interval up to that by which it was. */
const edtfOf = ({ on, onBefore }: Dated): string | null =>
  on ?? (onBefore === null ? null : `../${onBefore}`);

export const withdrawnColumn: Column<Pick<SignatureParts, 'withdrawal'>> = {
  key: 'withdrawn',
  header: texts.columns.withdrawn,
  value: ({ withdrawal }) => withdrawal && edtfOf(withdrawal),
  cell: ({ withdrawal }) => withdrawal && signedDay(withdrawal),
};

/** Saved and sorted as EDTF. */
export const signedColumn: Column<Dated> = {
  key: 'signed',
  header: texts.columns.signed,
  value: edtfOf,
  cell: signedDay,
};
