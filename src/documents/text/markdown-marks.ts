import type { Span } from '../document.ts';
import type { Line } from './lines.ts';
import { isBlank } from './white-space.ts';

/** CommonMark 2.4 and 6.7: behind a backslash a mark is none ("1\. We", "\[sic\]"), and one that ends a line breaks it. */
const escaped = /\\(?=[!-/:-@[-`{-~]|$)/gm;
/** A line break in a tag, and the end of a heading as Wikipedia writes it, "== Signatories ==". */
const atEnd = /<br\s*\/?>(?=[\t ]*$)|(={1,6})(?=[\t ]*$)(?<=^\1[^=\r\n]+\1)/gim;
/** "[words](address)", "![words](address)": a reader sees the words. */
const link = /(?<!\\)(!?\[)[^[\]]+(?<!\\)(\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\))/g;
/** "**words**", "*words*", "_words_". The star of a note stands behind a word, or opens a line alone. */
const opening = /(?<![\p{L}\p{N}*_\\])([*_]{1,3})(?=[\p{L}\p{N}"“‘'([$€£])/gu;

/** Two stars end bold words also behind a space, as converters leave them. */
const closings = {
  '*': (length: number) =>
    new RegExp(String.raw`(?<=[^${length === 1 ? String.raw`\s` : ''}*\\])\*{${length}}(?!\*)`, 'u'),
  _: (length: number) => new RegExp(String.raw`(?<=[^\s_\\])_{${length}}(?![_\p{L}\p{N}])`, 'u'),
};

/** Emphasis ends within a long paragraph, or the mark is none. */
const longest = 2000;

const emphasisIn = (words: string): [start: number, length: number][] => {
  const marks: [number, number][] = [];
  let from = 0;
  for (const { 1: mark = '', index } of words.matchAll(opening)) {
    if (index < from) continue;
    const behind = index + mark.length;
    const closing = closings[mark.startsWith('_') ? '_' : '*'](mark.length);
    const length = words.slice(behind, behind + longest).search(closing);
    if (length < 0) continue;
    from = behind + length + mark.length;
    marks.push([index, mark.length], [behind + length, mark.length]);
  }
  return marks;
};

/** The marks of a stretch of text without blank lines. */
const marksIn = (words: string): [start: number, length: number][] => [
  ...[...words.matchAll(escaped), ...words.matchAll(atEnd)].map(({ 0: mark, index }): [number, number] => [
    index,
    mark.length,
  ]),
  ...[...words.matchAll(link)].flatMap(({ 0: whole, 1: open = '', 2: close = '', index }) => [
    [index, open.length] as [number, number],
    [index + whole.length - close.length, close.length] as [number, number],
  ]),
  ...emphasisIn(words),
];

/** The marks within lines by which Markdown dresses words, in order; a pair may run over lines, not over a blank one. */
export const markdownMarks = (text: string, lines: readonly Line[]): Span[] => {
  const marks: Span[] = [];
  let first: Line | undefined;
  for (const [i, line] of lines.entries()) {
    if (isBlank(line.text)) continue;
    first ??= line;
    const below = lines[i + 1];
    if (below && !isBlank(below.text)) continue;
    const { start } = first;
    first = undefined;
    let reached = start;
    const found = marksIn(text.slice(start, line.end)).sort(([a], [b]) => a - b);
    for (const [at, length] of found) {
      // A star in an address is part of the link's mark.
      if (start + at < reached) continue;
      reached = start + at + length;
      marks.push({ start: start + at, end: reached });
    }
  }
  return marks;
};

/**
 * The lines as their words alone tell what they are: spaces for marks, and what a backslash stands before in its place, so
 * that every word stays where it is.
 */
export const withoutMarks = (lines: readonly Line[], marks: readonly Span[]): Line[] => {
  let next = 0;
  return lines.map((line) => {
    const parts: string[] = [];
    let from = 0;
    for (let mark = marks[next]; mark && mark.start < line.end; mark = marks[++next]) {
      const at = mark.start - line.start;
      const end = Math.min(mark.end - line.start, line.text.length);
      if (at < from) continue;
      parts.push(line.text.slice(from, at));
      from = line.text.charAt(at) === '\\' ? Math.min(end + 1, line.text.length) : end;
      parts.push(from > end ? `${line.text.charAt(end)} ` : ' '.repeat(end - at));
    }
    const text = parts.join('') + line.text.slice(from);
    return text === line.text ? line : { ...line, text };
  });
};
