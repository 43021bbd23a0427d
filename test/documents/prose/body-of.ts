import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf } from '../sources.ts';

/** Every block of the body of a text: where it stands, what it is and its words. */
export const bodyOf = (text: string): [string, string, string][] =>
  flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).map((block) => [
    block.pointer,
    block.kind,
    block.text,
  ]);
