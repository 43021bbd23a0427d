import type { CellBuilder } from '../items/cell-builder.ts';
import type { CellToken } from '../items/cell-tokens.ts';
import { itemLines } from '../items/item-lines.ts';
import { LineMarks } from '../items/line-marks.ts';
import type { Line } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';

/**
 * Reads a text that is written in HTML. Tags and comments may run over lines; what pages bring with them (`furniture`) may
 * stand in the middle of an element, and a blank line ends a paragraph that has no tags.
 */
export const readMarkup = (
  text: string,
  tokens: readonly CellToken[],
  lines: readonly Line[],
  furniture: ReadonlySet<Line>,
  body: CellBuilder,
): void => {
  const items = itemLines(text, tokens, new LineMarks(), () => false);
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'TEXT') {
      body.addToken(token);
      continue;
    }
    let item = items.get(token);
    while ((lines[at]?.end ?? token.start) < token.start) at++;
    for (let i = at; i < lines.length; i++) {
      const line = lines[i];
      if (!line || line.start >= token.end) break;
      const span = { start: Math.max(line.start, token.start), end: Math.min(line.end, token.end) };
      if (isBlank(line.text)) body.breakParagraph();
      else if (furniture.has(line)) body.turnPage();
      else if (item && span.end > span.start) {
        body.addTokenItem(span, item);
        item = undefined;
      } else if (span.end > span.start) body.addToken({ type: 'TEXT', ...span });
    }
  }
};
