import type { DocumentProblem } from './document.ts';
import { foldLine } from './text/fold-line.ts';
import { linesOf } from './text/lines.ts';

/** What a converter made of a text so that it does not say what it said, and what to do about it. */
const kinds: readonly { shape: RegExp; message: string }[] = [
  {
    shape: /&(?:amp;)*lt;\/?(?:ul|ol|li|p|br|div|table|tr|td)\b/i,
    message:
      'Tags written as characters are read as words; turn them into tags to have their lists and paragraphs.',
  },
  {
    // "’" and "é" in bytes of UTF-8, each taken for a character of Windows-1252.
    shape: /â€[\u0080-\u00bf\u2013-\u2122\u0152-\u0192]|Ã[\u00a1-\u00bf]|Â[\u00a0-\u00bf]/,
    message:
      'These characters were UTF-8 and taken for Windows-1252; convert the file anew from its original.',
  },
];

/** One problem for each kind of damage in a text, with the first line that has it. */
export const miswritten = (text: string): DocumentProblem[] => {
  const lines = kinds.some(({ shape }) => shape.test(text)) ? linesOf(text) : [];
  return kinds.flatMap(({ shape, message }) => {
    const line = lines.find((candidate) => shape.test(candidate.text));
    if (!line) return [];
    const at = line.text.search(shape);
    return [{ line: line.number, text: foldLine(line.text.slice(Math.max(0, at - 20), at + 40)), message }];
  });
};
