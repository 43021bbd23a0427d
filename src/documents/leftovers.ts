import { spansOfRecord } from './block-spans.ts';
import type { DocumentProblem, ParsedDocument, Span } from './document.ts';
import { lineNumberAt, linesOf } from './text/lines.ts';
import { blank } from './text/white-space.ts';

/** Everything the parser has a place for: blocks, title, furniture. */
export const placedSpans = (parsed: ParsedDocument): Span[] => [
  ...parsed.title.spans,
  ...parsed.furniture,
  ...parsed.records.flatMap(spansOfRecord),
];

/** Stretches of the text, other than white space, that no span covers; trimmed, cut at line ends. */
export const uncoveredSpans = (text: string, spans: readonly Span[]): Span[] => {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  const gaps: Span[] = [];
  let open: Span | null = null;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (covered[i] === 1 || character === '\n' || character === '\r') open = null;
    else if (!blank.test(character)) {
      if (open) open.end = i + 1;
      else {
        open = { start: i, end: i + 1 };
        gaps.push(open);
      }
    }
  }
  return gaps;
};

/** Problems for whatever no block, title, furniture or earlier problem holds: nothing is ever dropped silently. */
export const leftoverProblems = (text: string, parsed: ParsedDocument): DocumentProblem[] => {
  const lines = linesOf(text);
  const reported = new Map<number, string[]>();
  for (const { line, text: words } of parsed.problems)
    reported.set(line, [...(reported.get(line) ?? []), words]);
  return uncoveredSpans(text, placedSpans(parsed)).flatMap((gap): DocumentProblem[] => {
    const line = lineNumberAt(lines, gap.start);
    const words = text.slice(gap.start, gap.end).trim().replace(/\s+/g, ' ');
    const known = reported.get(line)?.some((problem) => problem.includes(words));
    return known ? [] : [{ line, text: words, message: 'Text that belongs to no record.' }];
  });
};
