import type { CellBuilder } from '../items/cell-builder.ts';
import type { CellToken } from '../items/cell-tokens.ts';
import type { Draft } from '../items/draft.ts';
import { itemLines } from '../items/item-lines.ts';
import { LineMarks } from '../items/line-marks.ts';
import { partingBreaks } from '../items/parting-breaks.ts';
import { headOf } from '../text/head-of.ts';
import { type Line, lineNumberAt } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';

/** A heading of the page as a whole; Word writes it as a paragraph. */
const mainHeading = /<h1\b|<p\b[^<>]*\bclass=["']?MsoTitle\b/i;

/** The words of a page's `<head>` as lines; none where the page has no main heading, for then they are its title. */
export const frameOf = (text: string, tokens: readonly CellToken[], lines: readonly Line[]): Line[] => {
  const head = headOf(text);
  if (!mainHeading.test(text.slice(head.end))) return [];
  const frame = tokens.filter(
    (token) =>
      token.type === 'TEXT' && token.start >= head.start && token.end <= head.end && !isBlank(text, token),
  );
  return frame.map(({ start, end }) => ({
    number: lineNumberAt(lines, start),
    start,
    end,
    text: text.slice(start, end),
  }));
};

/** Takes the title out of the blocks of a page: its first main heading, or else its first element; null where that is no paragraph. */
export const takeTitle = (text: string, blocks: Draft[]): Draft | null => {
  const headingAt = text.search(mainHeading);
  const found = blocks.findIndex(({ spans }) => headingAt >= 0 && (spans[0]?.start ?? 0) > headingAt);
  const at = Math.max(0, found);
  const title = blocks[at];
  if (title?.kind !== 'PARAGRAPH' || title.children.length > 0) return null;
  blocks.splice(at, 1);
  return title;
};

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
  const parting = partingBreaks(text, tokens);
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'TEXT') {
      body.addToken(token);
      if (parting.has(token)) body.breakParagraph();
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
