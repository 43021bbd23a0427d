import type { DocumentProblem } from '../document.ts';
import { lineNumberAt, linesOf } from '../text/lines.ts';
import { quoteOf } from '../text/spans.ts';
import type { CellBuilder } from './cell-builder.ts';
import { deepestLevel } from './draft-tree.ts';

/** One problem for each cell whose lists go deeper than blocks can be nested. */
export const nestingProblems = (text: string, builders: readonly CellBuilder[]): DocumentProblem[] => {
  const deep = builders.flatMap(({ tooDeep }) => tooDeep ?? []);
  if (deep.length === 0) return [];
  const lines = linesOf(text);
  return deep.map((span) => ({
    line: lineNumberAt(lines, span.start),
    text: quoteOf(text, [span]),
    message: `Lists are nested more than ${deepestLevel} deep from here on; the deeper items are placed on that level.`,
  }));
};
