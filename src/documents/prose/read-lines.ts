import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { isBlank } from '../text/white-space.ts';
import { alignedRows } from './aligned-rows.ts';
import { countedLines } from './counted-lines.ts';
import { nameColumns } from './name-columns.ts';
import { notesIn } from './notes.ts';
import { preambleLines } from './preamble-lines.ts';
import { separateLines } from './separate-lines.ts';
import { smallItems } from './small-items.ts';
import type { TextReader } from './text-reader.ts';

/**
 * Reads the lines of a plain text below its title, each as what it is among those around it. `furniture` are lines that are
 * left out.
 */
export const readLines = (
  title: readonly Line[],
  lines: readonly Line[],
  furniture: ReadonlySet<Line>,
  reader: TextReader,
): void => {
  const separate = new Set([...separateLines(lines), ...preambleLines(lines), ...countedLines(lines)]);
  const rows = alignedRows(lines);
  const columns = nameColumns(lines);
  const small = smallItems(lines);
  const notes = notesIn(lines, (line) => furniture.has(line) && !isRule(line), title);
  let place: 'SAME' | 'NEW' | 'PAGE' = 'NEW';
  for (const [i, line] of lines.entries()) {
    if (/^[^\S\f]*\f/.test(line.text)) place = 'PAGE';
    // The title stood between.
    else if (place === 'SAME' && line.number !== (lines[i - 1]?.number ?? 0) + 1) place = 'NEW';
    if (isBlank(line.text)) place = place === 'PAGE' ? 'PAGE' : 'NEW';
    // A rule parts what stands on both sides of it.
    else if (notes.foot.has(line)) {
      reader.takeNote(line, notes.begin.has(line), 'FOOT');
      place = 'PAGE';
    } else if (notes.begin.has(line)) {
      reader.takeNote(line, true, 'BODY');
      place = 'SAME';
    } else if (furniture.has(line)) place = isRule(line) && place !== 'PAGE' ? 'NEW' : 'PAGE';
    else if (rows.has(line)) {
      reader.take(line, 'NEW', '');
      place = 'SAME';
    } else if (columns.has(line)) {
      for (const name of columns.get(line) ?? []) reader.takeName(name);
      place = 'NEW';
    } else if (small.has(line)) {
      reader.takeSmallItem(line);
      place = 'SAME';
    } else {
      reader.take(
        line,
        place === 'SAME' && separate.has(line) ? 'NEW' : place,
        foldLine(lines[i + 1]?.text ?? ''),
      );
      place = 'SAME';
    }
  }
};
