import type { CellBuilder } from './cell-builder.ts';
import { cellTokens } from './cell-tokens.ts';
import type { Line } from './lines.ts';

/**
 * Reads a text that is written in HTML. Tags and comments may run over lines; what pages bring with them (`furniture`) may
 * stand in the middle of an element, and a blank line ends a paragraph that has no tags.
 */
export const readMarkup = (
  text: string,
  lines: readonly Line[],
  furniture: ReadonlySet<Line>,
  body: CellBuilder,
): void => {
  const [first] = lines;
  if (!first) return;
  let at = 0;
  for (const token of cellTokens(text, { start: first.start, end: text.length })) {
    if (token.type !== 'TEXT') {
      body.addToken(token);
      continue;
    }
    while ((lines[at]?.end ?? token.start) < token.start) at++;
    for (let i = at; i < lines.length; i++) {
      const line = lines[i];
      if (!line || line.start >= token.end) break;
      const span = { start: Math.max(line.start, token.start), end: Math.min(line.end, token.end) };
      if (line.text.trim() === '') body.breakParagraph();
      else if (furniture.has(line)) body.turnPage();
      else if (span.end > span.start) body.addToken({ type: 'TEXT', ...span });
    }
  }
};
