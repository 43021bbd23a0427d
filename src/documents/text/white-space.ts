import type { Span } from '../document.ts';
import { characterReferenceAt } from './character-references.ts';

/** White space, and characters without width that no reader sees: zero-width space, word joiner, marks of the direction of writing. */
const blanks = String.raw`[\s\u200b\u2060\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;
export const blank = new RegExp(blanks);
const nothingElse = new RegExp(`^${blanks}+$`);
const inFront = new RegExp(`^${blanks}+`);

/** A line with mere white space in front of its words, as many characters of it. */
export const spacedInFront = (line: string): string =>
  line.replace(inFront, (blanksInFront) => blanksInFront.replace(/\S/g, ' '));

/** More than the longest character reference has. */
const longest = 40;

/** Length of the white space that begins at an offset, a character reference such as "&nbsp;" included; 0 for none. */
const blankAfter = (text: string, at: number, end: number): number => {
  if (blank.test(text.charAt(at))) return 1;
  const reference = text.charAt(at) === '&' ? characterReferenceAt(text, at) : null;
  if (!reference || !nothingElse.test(reference.characters)) return 0;
  const { length } = reference.written;
  return at + length <= end ? length : 0;
};

/** The same, of the white space that ends at an offset. */
const blankBefore = (text: string, start: number, at: number): number => {
  if (blank.test(text.charAt(at - 1))) return 1;
  if (text.charAt(at - 1) !== ';') return 0;
  const first = Math.max(start, at - longest);
  const reference = text.slice(first, at).lastIndexOf('&');
  return reference >= 0 && blankAfter(text, first + reference, at) === at - first - reference
    ? at - first - reference
    : 0;
};

/** The span without white space at its ends; empty (start = end) when there is nothing else. */
export const trimSpan = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  for (let width = 1; from < to && width > 0; from += width) width = blankAfter(text, from, to);
  for (let width = 1; from < to && width > 0; to -= width) width = blankBefore(text, from, to);
  return { start: from, end: to };
};

/** Whether a text, or a span of it, is nothing but white space. */
export const isBlank = (text: string, span: Span = { start: 0, end: text.length }): boolean => {
  const { start, end } = trimSpan(text, span);
  return start === end;
};
