import { Composer, type Document, type LineCounter, Parser, YAMLParseError } from 'yaml';

/** Lists and mappings in each other: several times as many as anybody writes, and few enough to be composed by calls in calls. */
const deepest = 100;

/** Gives up where a text is nested too deep: going on would take square time, and then the stack of the process. */
class ShallowParser extends Parser {
  override *next(lexeme: string) {
    yield* super.next(lexeme);
    if (this.stack.length > deepest) throw new TooDeep(this.offset);
  }
}

/** Of a text whose lists and mappings lie too deep in each other. */
export class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`more than ${deepest} lists and mappings in each other`);
    this.offset = offset;
  }
}

/** As `parseDocument` of the library does it. @throws TooDeep */
export function parseYaml(text: string, lines: LineCounter): Document.Parsed {
  const parser = new ShallowParser(lines.addNewLine);
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, merge: true });
  const [first, second] = composer.compose(parser.parse(text), true, text.length);
  if (!first) throw new Error('invariant: a text is one document at least');
  if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  return first;
}
