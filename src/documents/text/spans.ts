import type { Span } from '../document.ts';
import { characterReferenceAt } from './character-references.ts';
import { isInlineMarkup } from './inline-markup.ts';
import { trimSpan } from './white-space.ts';

/** Spans trimmed, empty ones left out, and those that touch made one. */
export const tidySpans = (text: string, spans: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.end === span.start) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start);
};

/** Words of several spans as one text, with the way back to the source. */
export interface FoldedText {
  text: string;
  /** Where in the source each character of `text` begins; of a folded space, where its white space begins. */
  at: number[];
  /** Where in the source each character of `text` ends: after the whole of "&amp;" for its "&". */
  ends: number[];
}

/** Whether words are apart in what the reader sees: only tags of inline elements ("<b>") keep them together. */
const areApart = (text: string, before: number, after: number): boolean =>
  !isInlineMarkup(text.slice(before, after));

const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3001\u3002\uff0c]/u;

/** Whether nothing but white space parts two characters of Chinese or Japanese, which write no spaces between words. */
const isUnspaced = (text: string, before: number, after: number): boolean =>
  unspaced.test(text.charAt(before - 1)) &&
  unspaced.test(text.charAt(after)) &&
  /^\s*$/.test(text.slice(before, after));

/** The same of the white space at an offset, where it breaks a line. */
const breaksUnspaced = (text: string, at: number, end: number): boolean => {
  if (!unspaced.test(text.charAt(at - 1))) return false;
  const space = /^\s*/.exec(text.slice(at, end))?.[0] ?? '';
  return /[\r\n]/.test(space) && unspaced.test(text.charAt(at + space.length));
};

/** Characters that stand for themselves. */
const plain = /[^\s&]{1,200}/y;

/**
 * Joins spans as docs/data-model.md defines the text of a quote: white space inside a span becomes one space, spans are
 * joined by a single space, or by none where only inline mark-up parts them, and an HTML character reference is the
 * characters it stands for.
 */
export const foldSpans = (text: string, spans: readonly Span[]): FoldedText => {
  const parts: string[] = [];
  const at: number[] = [];
  const ends: number[] = [];
  const push = (characters: string, start: number, end: number): void => {
    for (let i = 0; i < characters.length; i++) {
      parts.push(characters.charAt(i));
      at.push(start);
      ends.push(end);
    }
  };
  let before = -1;
  for (const span of spans.map((s) => trimSpan(text, s))) {
    if (span.end === span.start) continue;
    if (before >= 0 && areApart(text, before, span.start) && !isUnspaced(text, before, span.start))
      push(' ', before, span.start);
    before = span.end;
    let gap = false;
    for (let i = span.start; i < span.end; ) {
      plain.lastIndex = i;
      const stretch = plain.exec(text)?.[0].slice(0, span.end - i) ?? '';
      if (stretch !== '') {
        parts.push(stretch);
        for (const end = i + stretch.length; i < end; i++) {
          at.push(i);
          ends.push(i + 1);
        }
        gap = false;
        continue;
      }
      const reference = text.charAt(i) === '&' ? characterReferenceAt(text, i) : null;
      const width = reference && i + reference.written.length <= span.end ? reference.written.length : 1;
      const characters = reference && width > 1 ? reference.characters : text.charAt(i);
      const isBlank = /^\s+$/.test(characters);
      if (!isBlank) push(characters, i, i + width);
      else if (!gap && !breaksUnspaced(text, i, span.end)) push(' ', i, i + width);
      gap = isBlank;
      i += width;
    }
  }
  return { text: parts.join(''), at, ends };
};

/** The words of the spans: white space folded, spans joined by a single space. */
export const quoteOf = (text: string, spans: readonly Span[]): string => foldSpans(text, spans).text;

/** The last words of the spans, a few hundred characters of them: enough to tell how a text ends, whatever its length. */
export const endingOf = (text: string, spans: readonly Span[]): string => {
  const last: Span[] = [];
  let length = 0;
  for (let i = spans.length - 1; i >= 0 && length < endingLength; i--) {
    const { start, end } = spans[i] ?? { start: 0, end: 0 };
    const from = Math.max(start, end - (endingLength - length));
    last.unshift({ start: from, end });
    length += end - from;
  }
  return quoteOf(text, last);
};
const endingLength = 400;

/** The parts of `spans` that lie between two source offsets. */
const clipSpans = (text: string, spans: readonly Span[], start: number, end: number): Span[] =>
  tidySpans(
    text,
    spans
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.end > span.start),
  );

/** The source spans of the characters from `from` up to `to` of a folded text. */
export const unfold = (
  text: string,
  spans: readonly Span[],
  folded: FoldedText,
  from: number,
  to: number,
): Span[] => (to <= from ? [] : clipSpans(text, spans, folded.at[from] ?? 0, folded.ends[to - 1] ?? 0));
