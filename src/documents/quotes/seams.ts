import type { Block, ParsedDocument, Span } from '../document.ts';
import { firstPlace } from '../text/first-place.ts';

interface Place extends Span {
  /** Cell and item that the span belongs to: `4 details`, `4 details/3`, `4 details/3/1`. */
  path: string;
}

/** Tells whether words run from one item of a list into the next, or from one column into another. */
export interface Seams {
  isCrossed(spans: readonly Span[]): boolean;
}

const placesIn = (blocks: readonly Block[], row: number, cell: string): Place[] =>
  blocks.flatMap((block) => {
    const path = block.kind === 'ITEM' ? `${row} ${block.pointer}` : cell;
    return [
      ...block.spans.map((span) => ({ ...span, path })),
      // Below a paragraph that leads in, items are told apart by themselves.
      ...placesIn(block.children, row, path),
    ];
  });

/** An item goes on in what stands below it. */
const isBelow = (path: string, other: string): boolean => path === other || path.startsWith(`${other}/`);

export const seamsOf = ({ records }: ParsedDocument): Seams => {
  const places = records
    .flatMap(({ row, cells }) =>
      Object.values(cells)
        .filter((cell) => cell.inherited === null)
        .flatMap((cell) => placesIn(cell.blocks, row, `${row} ${cell.column}`)),
    )
    .sort((a, b) => a.start - b.start);
  /** Index of the first place that ends after an offset; places do not overlap. */
  const firstAfter = (offset: number): number =>
    firstPlace(places.length, (place) => (places[place]?.end ?? 0) > offset);
  return {
    isCrossed(spans) {
      const paths = new Set<string>();
      for (const { start, end } of spans)
        for (let i = firstAfter(start); (places[i]?.start ?? end) < end; i++)
          paths.add(places[i]?.path ?? '');
      const all = [...paths];
      return all.some((path, i) =>
        all.slice(0, i).some((other) => !isBelow(path, other) && !isBelow(other, path)),
      );
    },
  };
};
