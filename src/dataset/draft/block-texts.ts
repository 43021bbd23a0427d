import type { Block, DocumentRecord } from '../../documents/document.ts';

/** The words of each block of a record, those below it aside, by its pointer. */
export const blockTexts = ({ cells }: DocumentRecord): ReadonlyMap<string, string> => {
  const textsOf = (block: Block): [string, string][] => [
    [block.pointer, block.text],
    ...block.children.flatMap(textsOf),
  ];
  return new Map(Object.values(cells).flatMap(({ blocks }) => blocks.flatMap(textsOf)));
};
