import { spansOfBlocks } from '../block-spans.ts';
import type { Block, ParsedDocument, Span } from '../document.ts';
import { foldWhole } from '../text/cut-words.ts';
import { lineNumberAt, linesOf } from '../text/lines.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { quoteOf, unfold } from '../text/spans.ts';

/** Where a suggestion comes from: a sentence of a record. */
export interface SuggestedPlace {
  /** Number of the record in its document. */
  row: number;
  /** The block that holds the sentence. */
  pointer: string;
  /** The whole sentence, verbatim; `locateQuote` finds it. */
  quote: string;
  spans: Span[];
  line: number;
}

export interface Sentence extends SuggestedPlace {
  /** The same as one reads it: words are whole that line ends cut. */
  words: string;
}

/** The sentences of a document, in order of records, columns and blocks; what was inherited is left out. */
export const sentencesOf = (text: string, parsed: ParsedDocument): Sentence[] => {
  const lines = linesOf(text);
  return parsed.records.flatMap(({ row, cells }) => {
    const ofBlock = (block: Block): Sentence[] => {
      const folded = foldWhole(text, block.spans);
      const starts = [0, ...sentenceStarts(folded.text)];
      const own = starts.map((from, i): Sentence => {
        const words = folded.text.slice(from, starts[i + 1] ?? folded.text.length).trimEnd();
        const to = from + words.length;
        const spans = unfold(text, block.spans, folded, from, to);
        const quote = quoteOf(text, spans);
        const line = lineNumberAt(lines, spans[0]?.start ?? 0);
        return { row, pointer: block.pointer, quote, words, spans, line };
      });
      return [...own, ...block.children.flatMap(ofBlock)];
    };
    return Object.values(cells)
      .filter((cell) => cell.inherited === null && spansOfBlocks(cell.blocks).length > 0)
      .flatMap((cell) => cell.blocks.flatMap(ofBlock));
  });
};

/** A sentence as a suggestion has it. */
export const place = ({ row, pointer, quote, spans, line }: Sentence): SuggestedPlace => ({
  row,
  pointer,
  quote,
  spans,
  line,
});
