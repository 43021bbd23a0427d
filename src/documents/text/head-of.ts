import type { Span } from '../document.ts';

/** The `<head>` of a page, whose words a reader sees in the frame of the window at most; empty without one. */
export const headOf = (text: string): Span => {
  const end = /<\/head\s*>|<body\b/i.exec(text)?.index ?? 0;
  // What stands above the page ("Saved from …") is none of it.
  const start = text.slice(0, end).search(/<(?:html|head|!doctype|title|meta)\b/i);
  return { start: start < 0 ? end : start, end };
};
