import type { Span } from './document.ts';

const blank = /\s/;

/** The span without white space at its ends; empty (start = end) when there is nothing else. */
export const trimSpan = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && blank.test(text.charAt(from))) from++;
  while (to > from && blank.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
};

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
  /** Offset in the source of each character of `text`; of a folded space, where its white space begins. */
  at: number[];
}

/**
 * Joins spans as docs/data-model.md defines the text of a quote: white space inside a span becomes one space, and spans
 * are joined by a single space.
 */
export const foldSpans = (text: string, spans: readonly Span[]): FoldedText => {
  const parts: string[] = [];
  const at: number[] = [];
  for (const span of spans.map((s) => trimSpan(text, s))) {
    if (span.end === span.start) continue;
    if (at.length > 0) {
      parts.push(' ');
      at.push(span.start);
    }
    let gap = false;
    for (let i = span.start; i < span.end; i++) {
      const character = text.charAt(i);
      const isBlank = blank.test(character);
      if (!(isBlank && gap)) {
        parts.push(isBlank ? ' ' : character);
        at.push(i);
      }
      gap = isBlank;
    }
  }
  return { text: parts.join(''), at };
};

/** The words of the spans: white space folded, spans joined by a single space. */
export const quoteOf = (text: string, spans: readonly Span[]): string => foldSpans(text, spans).text;

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
): Span[] => (to <= from ? [] : clipSpans(text, spans, folded.at[from] ?? 0, (folded.at[to - 1] ?? 0) + 1));
