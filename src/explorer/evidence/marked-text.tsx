import { useEffect, useRef } from 'preact/hooks';
import { cutAt, type Place } from './spans.ts';

interface MarkedTextProps {
  text: string;
  spans: Place['spans'];
  /** Name of the text, for screen readers. */
  label: string;
  /** How many characters to show before and after the marked ones; all of them by default. */
  around?: number;
}

/** A source's text with a quote highlighted, scrolled to where it stands. */
export function MarkedText({ text, spans, label, around = Number.POSITIVE_INFINITY }: MarkedTextProps) {
  const first = useRef<HTMLElement>(null);
  const all = spans.length === 0;
  const begin = all ? 0 : Math.max(0, Math.min(...spans.map(([start]) => start)) - around);
  const end = all ? text.length : Math.min(text.length, Math.max(...spans.map(([, end]) => end)) + around);
  const shifted = spans.map(([start, end]): [number, number] => [start - begin, end - begin]);
  const pieces = cutAt(text.slice(begin, end), shifted);
  // Scrolls when other words are marked.
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'center' });
  }, [begin, end]);
  let marks = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section would want a heading of its own
    <div class="source-text" tabIndex={0} role="region" aria-label={label}>
      {begin > 0 && '… '}
      {pieces.map((piece, i) =>
        piece.marked ? (
          // Pieces have no identity but their place.
          <mark key={i} ref={marks++ === 0 ? first : null}>
            {piece.text}
          </mark>
        ) : i === 0 && begin === 0 ? (
          // Documents begin with empty lines.
          piece.text.trimStart()
        ) : (
          piece.text
        ),
      )}
      {end < text.length && ' …'}
    </div>
  );
}
