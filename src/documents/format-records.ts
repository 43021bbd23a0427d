import type { Block, ParsedDocument } from './document.ts';

/** Breaks a text into lines of at most `width` characters, where it can. */
const wrap = (words: string, width: number): string[] => {
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const formatBlock = (block: Block, width: number, depth: number): string[] => {
  const indent = '  '.repeat(depth + 1);
  const bullet = block.kind === 'ITEM' ? '• ' : '';
  const label = `${indent}${block.pointer}  `;
  const note = block.truncated ? ' [the source stops here in mid-sentence]' : '';
  const hang = ' '.repeat(label.length + bullet.length);
  const lines = wrap(`${block.text}${note}`, Math.max(40, width - hang.length));
  return [
    ...lines.map((line, i) => (i === 0 ? `${label}${bullet}${line}` : `${hang}${line}`)),
    ...block.children.flatMap((child) => formatBlock(child, width, depth + 1)),
  ];
};

/** "line 3", "lines 3, 9", "lines 3, 9, 15 and 40 more". */
const placesOf = (places: readonly number[]): string => {
  const shown = places.slice(0, 5).join(', ');
  const more = places.length > 5 ? ` and ${places.length - 5} more` : '';
  return `${places.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
};

/**
 * A parsed document for reading: every record with its lines in the file, every block with the pointer that curated files
 * use, what was inherited and from where, what the source cuts short, the lines that were left out as headers or page
 * furniture, and the problems with their lines at the end.
 * @param width columns to wrap at
 */
export const formatRecords = (parsed: ParsedDocument, width = 100): string => {
  const lines = [parsed.title.text || '(no title)', ''];
  for (const { row, lines: range, cells } of parsed.records) {
    const where = range[0] === range[1] ? `line ${range[0]}` : `lines ${range[0]}–${range[1]}`;
    lines.push(parsed.kind === 'TABLE' ? `Record ${row} (${where})` : `Record (${where})`);
    for (const cell of Object.values(cells)) {
      if (cell.blocks.length === 0) lines.push(`  ${cell.column}: empty`);
      else {
        if (cell.inherited)
          lines.push(`  ${cell.column}: from record ${cell.inherited.fromRow}. ${cell.inherited.why}`);
        for (const block of cell.blocks) for (const line of formatBlock(block, width, 0)) lines.push(line);
      }
    }
    lines.push('');
  }
  const { problems, leftOut } = parsed;
  if (leftOut.length > 0) lines.push('Headers and page furniture, part of no record:');
  for (const { text, lines: places } of leftOut)
    lines.push(`  ${text === '' ? 'page numbers' : `“${text}”`}: ${placesOf(places)}`);
  if (leftOut.length > 0) lines.push('');
  const count = `${parsed.records.length} ${parsed.records.length === 1 ? 'record' : 'records'}`;
  lines.push(`${count}, ${problems.length === 0 ? 'everything placed' : `${problems.length} not placed:`}`);
  for (const problem of problems) lines.push(`  line ${problem.line}: ${problem.message} “${problem.text}”`);
  return `${lines.join('\n')}\n`;
};
