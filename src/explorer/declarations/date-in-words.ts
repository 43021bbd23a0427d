import { formatDate } from '../format/dates.ts';
import { texts } from '../texts.ts';

export interface Dated {
  readonly date: { readonly edtf: string } | null;
}

/** When a declaration was made, as exact as it is known. */
export const dateInWords = ({ date }: Dated): string =>
  date ? formatDate(date.edtf) : texts.states.unknownDate;
