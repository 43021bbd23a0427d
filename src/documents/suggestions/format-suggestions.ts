import type { ParsedDocument } from '../document.ts';
import { formatCommitments } from './commitments/format-commitments.ts';
import type { Suggestions } from './suggest.ts';

const headingOf = (parsed: ParsedDocument, row: number): string => {
  const record = parsed.records.find((candidate) => candidate.row === row);
  const title = record?.cells.title?.blocks.map((block) => block.text).join(' ') ?? '';
  return parsed.records.length > 1 ? `Record ${row}: ${title}` : title;
};

/**
 * Suggestions for reading, by record: each cross-reference with its likely kinds, its name and cue, and the sentence as a
 * quote to paste into a curated file; then the parties, with the role that the words before them say, the themes with the words that point to them, and the commitments as that file lists them.
 */
export const formatSuggestions = (
  parsed: ParsedDocument,
  { crossReferences, parties, themes, commitments }: Suggestions,
): string => {
  const lines: string[] = [];
  const rows = [
    ...new Set([...crossReferences, ...parties, ...themes, ...commitments].map(({ row }) => row)),
  ].sort((a, b) => a - b);
  for (const row of rows) {
    lines.push(headingOf(parsed, row));
    for (const reference of crossReferences.filter((candidate) => candidate.row === row)) {
      const cue = reference.cue === null ? 'no cue' : `cue “${reference.cue}”`;
      const unknown = reference.to === null ? ', no record has this name' : '';
      lines.push(
        `  line ${reference.line} ${reference.pointer}: ${reference.kinds.slice(0, 3).join(' or ')} → ${reference.to ?? '?'} (“${reference.name}”, ${cue}${unknown})`,
        `    “${reference.quote}”`,
      );
    }
    for (const { party, role, cue, pointer, name, line } of parties.filter(
      (candidate) => candidate.row === row,
    ))
      lines.push(
        `  party ${party ?? '?'}${role === null ? '' : ` as ${role} (cue “${cue}”)`}: ${pointer} “${name}” (line ${line}${party === null ? ', no record has this name' : ''})`,
      );
    const own = themes.filter((candidate) => candidate.row === row);
    for (const theme of new Set(own.map((candidate) => candidate.theme))) {
      const places = own.filter((candidate) => candidate.theme === theme);
      lines.push(
        `  theme ${theme}: ${places.map((place) => `${place.pointer} “${place.word}” (line ${place.line})`).join(', ')}`,
      );
    }
    lines.push(...formatCommitments(commitments.filter((candidate) => candidate.row === row)), '');
  }
  const records = rows.length === 1 ? 'one record' : `${rows.length} records`;
  lines.push(
    `${crossReferences.length} cross-references, ${parties.length} parties, ${themes.length} themes and ${commitments.length} commitments suggested in ${records}. A cue is a hint: read the sentence.`,
  );
  return `${lines.join('\n')}\n`;
};
