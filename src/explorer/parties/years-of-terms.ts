import { asYears } from '../format/dates.ts';
import type { Term } from './term-parts.ts';

type Dated = Pick<Term, 'from' | 'fromBefore' | 'to'>;

/** First year that is certain: where only "before" is known, the year before that. */
export const begins = ({ from, fromBefore }: Dated): number | null =>
  from !== null ? asYears(firstDay(from)) : fromBefore !== null ? asYears(firstDay(fromBefore)) - 1 : null;

/** Where its bar ends; null while it lasts. */
export const ends = ({ to }: Dated): number | null => (to === null ? null : asYears(firstDay(to)));

/** How far back its bar has to go: of a term that only an end is known of, to some time before that. */
const reaches = (term: Dated): number | null => {
  const end = ends(term);
  return begins(term) ?? (end === null ? null : end - 1);
};

const firstDay = (edtf: string) => `${edtf}-01-01`.slice(0, 10);

/** A line of years with room for all terms up to `now`, and beyond it for those that end in a year to come; a few of its years are marked. */
export function yearsOfTerms(terms: readonly Dated[], now: number) {
  const first = Math.floor(Math.min(now - 10, ...terms.map((term) => reaches(term) ?? now)) / 10) * 10;
  const last = Math.max(now, ...terms.map((term) => ends(term) ?? now));
  const marked: number[] = [];
  for (let year = first; year < last; year += Math.ceil((last - first) / 60) * 10) marked.push(year);
  return { first, last, marked };
}
