import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Span } from '../document.ts';
import { isInlineElement } from '../text/inline-markup.ts';

/** What stands in a cell, in order: text, tags that make structure, and mark-up that makes none. Offsets are those of the whole source. */
export type CellToken =
  | ({ type: 'TEXT' } & Span)
  | ({ type: 'OPEN' | 'CLOSE'; element: StructureElement } & Span)
  | ({ type: 'MARKUP' } & Span);

type StructureElement = 'LIST' | 'ITEM' | 'PARAGRAPH' | 'BREAK';

const structure: Record<string, StructureElement> = Object.fromEntries([
  ...['ul', 'ol', 'menu', 'dir'].map((tag) => [tag, 'LIST']),
  ['li', 'ITEM'],
  ...(
    'p div h1 h2 h3 h4 h5 h6 blockquote section article aside header footer nav dl dt dd table tr td th hr title caption ' +
    'address button details dialog fieldset form iframe legend noscript option select summary textarea'
  )
    .split(' ')
    .map((tag) => [tag, 'PARAGRAPH']),
  ['br', 'BREAK'],
]);

/** Containers of an HTML page or table that part no words by themselves. */
const containers = new Set(
  (
    'html head body main tbody thead tfoot col colgroup figure figcaption center pre meta link base area audio canvas ' +
    'datalist embed hgroup input map object optgroup param picture source template track video'
  ).split(' '),
);

/** Elements whose content is no text to read. */
const programs = new Set(['script', 'style', 'svg']);
const programEnd = /<\/(script|style|svg)/gi;

/**
 * Reads one cell with parse5's tokenizer. The tree builder is left out on purpose: these documents leave lists unclosed,
 * and the tree that the HTML specification makes of that nests what a reader sees side by side.
 */
export const cellTokens = (text: string, { start, end }: Span): CellToken[] => {
  const tokens: CellToken[] = [];
  const add = (token: CellToken): void => {
    const last = tokens.at(-1);
    if (token.type === 'TEXT' && last?.type === 'TEXT' && last.end === token.start) last.end = token.end;
    else if (token.end > token.start) tokens.push(token);
  };
  const place = (location: Token.Location | null): Span => ({
    start: start + (location?.startOffset ?? 0),
    // Of a comment that never ends, parse5 counts a character behind the text.
    end: Math.min(end, start + (location?.endOffset ?? 0)),
  });
  let inProgram = false;
  let ends: Map<string, number> | undefined;
  /** Where the last end tag of each program stands. */
  const lastEnds = (): Map<string, number> => {
    ends ??= new Map(
      Array.from(text.slice(start, end).matchAll(programEnd), ({ 1: name = '', index }) => [
        name.toLowerCase(),
        start + index,
      ]),
    );
    return ends;
  };
  const addText = ({ location }: Token.CharacterToken): void =>
    add({ type: inProgram ? 'MARKUP' : 'TEXT', ...place(location) });
  const addTag = (type: 'OPEN' | 'CLOSE', { tagName, location }: Token.TagToken): void => {
    const element = Object.hasOwn(structure, tagName) ? structure[tagName] : undefined;
    if (element) add({ type, element, ...place(location) });
    else {
      const silent = isInlineElement(tagName) || containers.has(tagName) || programs.has(tagName);
      add({ type: silent ? 'MARKUP' : 'TEXT', ...place(location) });
    }
    if (!programs.has(tagName)) return;
    // One that never ends would take the rest of the document with it; its content is then read as text.
    inProgram = type === 'OPEN' && place(location).end <= (lastEnds().get(tagName) ?? -1);
    if (!inProgram) return;
    tokenizer.lastStartTagName = tagName;
    tokenizer.state = TokenizerMode.RAWTEXT;
  };
  const skip = ({ location }: Token.CommentToken | Token.DoctypeToken): void =>
    add({ type: 'MARKUP', ...place(location) });
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: addText,
      onStartTag: (token) => addTag('OPEN', token),
      onEndTag: (token) => addTag('CLOSE', token),
      onComment: skip,
      onDoctype: skip,
      onEof: () => undefined,
    },
  );
  tokenizer.write(text.slice(start, end), true);
  // A tag that never ends yields no token; its characters are text, not lost.
  add({ type: 'TEXT', start: tokens.at(-1)?.end ?? start, end });
  return tokens;
};
