import type { Line } from '../text/lines.ts';

/** What opens a note, and marks the word in the text that the note belongs to. */
export interface NoteLabel {
  series: 'NUMBER' | 'STAR' | 'DAGGER';
  /** From 1: "2" and "²" are 2, as are "**" and "‡". */
  number: number;
}

const opening =
  /^\s*(?:(?:(\d{1,3})\s+|\[(\d{1,3})\]\s*|([⁰¹²³⁴-⁹]{1,3})\s*)(?=["“‘'(«]?[\p{Lu}\p{Lo}\p{N}]|https?:)|(?:(\*{1,4})|([†‡]))\s*(?=["“‘'(«]?\p{Lu}))/u;

/** The label of a note, without a dot, that opens a line: "1 See …", "² See …", "[3] See …", "** See …"; null for none. */
export const noteLabel = (line: Line): NoteLabel | null => {
  const [, bare, bracketed, raised, stars, dagger] = opening.exec(line.text) ?? [];
  if (stars) return { series: 'STAR', number: stars.length };
  if (dagger) return { series: 'DAGGER', number: dagger === '†' ? 1 : 2 };
  const written = bare ?? bracketed ?? raised?.normalize('NFKC');
  return written === undefined ? null : { series: 'NUMBER', number: Number(written) };
};

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether a text has the mark of a note behind a word: "voters,1", "voters¹", "voters [1]", "Germany**". */
export const refersTo = (text: string, { series, number }: NoteLabel): boolean => {
  if (series === 'STAR') return new RegExp(`[\\p{L})]\\*{${number}}(?!\\*)`, 'u').test(text);
  if (series === 'DAGGER') return text.includes(number === 1 ? '†' : '‡');
  const raised = [...String(number)].map((digit) => digits.charAt(Number(digit))).join('');
  // After a capital it is part of a name: "G7".
  return new RegExp(
    `(?<=\\p{Ll}[.,;:!?)”’"»]{0,3})${number}(?![\\d\\p{L}])|(?<![${digits}])${raised}(?![${digits}])|\\[${number}\\]`,
    'u',
  ).test(text);
};
