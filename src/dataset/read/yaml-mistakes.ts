import { type Document, type ErrorCode, isScalar, type LineCounter, visit, type YAMLError } from 'yaml';

/** Something that is wrong in the syntax of a YAML text. */
export interface YamlMistake {
  offset: number;
  words: string;
}

/**
 * The mistakes the parser found, in order, one a line: what it says of the rest of a line, and of all that an unclosed
 * quote swallows, follows from the first.
 */
export function yamlMistakes(
  { errors, contents }: Document.Parsed,
  text: string,
  lines: LineCounter,
): YamlMistake[] {
  const found = new Map<number, YamlMistake>();
  for (const error of errors) {
    const isOpen = /^Missing closing .quote$/.test(error.message);
    const offset = isOpen ? (lastQuote(contents) ?? error.pos[0]) : error.pos[0];
    const line = lines.linePos(offset).line;
    if (isOpen) for (const other of found.keys()) if (other >= line) found.delete(other);
    if (!found.has(line))
      found.set(line, { offset, words: isOpen ? 'a quote that does not end' : wordsOf(error, text) });
    if (isOpen) break;
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** Where the last quoted scalar begins. */
function lastQuote(contents: Document.Parsed['contents']): number | undefined {
  let offset: number | undefined;
  if (contents)
    visit(contents, {
      Scalar(_, node) {
        if (isScalar(node) && node.type?.startsWith('QUOTE')) offset = node.range?.[0];
      },
    });
  return offset;
}

const colon = 'words with a colon and a space in them have to stand in quotes';
const hints: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'between single quotes a backslash is a letter as any other',
  BAD_SCALAR_START: 'words that begin with such a character have to stand in quotes',
  BLOCK_AS_IMPLICIT_KEY: colon,
  BLOCK_IN_FLOW: colon,
};

/** The parser's words, without what it says to programmers, and what to do where the cause is a common one. */
function wordsOf({ code, message, pos: [offset] }: YAMLError, text: string): string {
  if (/^[ \t]*\t/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1)))
    return 'a tab in the indentation, which is made of spaces';
  if (code === 'MULTIPLE_DOCS') return 'more than one document, parted by `---`';
  if (code === 'DUPLICATE_KEY')
    return `the key "${/^[^\s:]*/.exec(text.slice(offset))?.[0] ?? ''}" stands twice in one mapping`;
  const hint = hints[code];
  return hint ? `${message}; ${hint}` : message;
}
