import { endsOpen, endsSentence, startsInMidSentence, wordCount } from '../text/sentences.ts';
import type { Draft } from './draft.ts';

/** Where a piece stands: first in its cell on a new page, first of a plain text there, or below another piece on the same page. */
export type Seam = 'PAGE' | 'TEXT_PAGE' | 'LINE';

/** Fewer words than a line of a paragraph has; so many and no mark behind them are a heading or a name. */
const shortLine = 8;

/** Whether the text of a piece goes on with the sentence at which the piece before stopped. */
export const goesOn = (
  before: string,
  kind: Draft['kind'],
  next: string,
  inList: boolean,
  seam: Seam,
): boolean => {
  if (endsSentence(before)) return false;
  if (startsInMidSentence(next) || endsOpen(before)) return true;
  // Pages cut anywhere; on one page, what stands below is something else.
  if (seam === 'LINE') return false;
  // A page cuts a text at the end of a line, which is full in the middle of a paragraph; a cell it cuts anywhere.
  if (seam === 'TEXT_PAGE' && wordCount(before) < shortLine) return false;
  // "Charter and …" may follow "… enshrined in the UN"; a heading or a new list item does not.
  const heading = next.trimEnd().endsWith(':') && wordCount(next) <= 12;
  return !inList && !heading && (kind === 'PARAGRAPH' || wordCount(before) > 12);
};
