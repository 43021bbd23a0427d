import { widthOf } from '../format/shortened.ts';

/** What a line may end after: a space, and the marks that divide an address. */
const pieces = /[^\s&?/,;]*[\s&?/,;]+|[^\s&?/,;]+/g;

/**
 * A text in lines that fit into so much room, in units of an SVG; none of it is lost.
 *
 * @param size of its letters, in the same units
 */
export function inLines(text: string, room: number, size: number): string[] {
  const most = (room * 12) / size;
  const fits = (line: string) => widthOf(line.trimEnd()) <= most;
  const lines = [''];
  // A piece that is longer than a line is cut anywhere.
  for (const piece of text.match(pieces) ?? [])
    for (const part of fits(piece) ? [piece] : piece) {
      const line = lines.at(-1) ?? '';
      if (line === '' || fits(line + part)) lines[lines.length - 1] = line + part;
      else lines.push(part);
    }
  return lines.map((line) => line.trim());
}
