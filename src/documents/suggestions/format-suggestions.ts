import type { DocumentRecord, ParsedDocument } from '../document.ts';
import { formatCommitments } from './commitments/format-commitments.ts';
import type { Suggestions } from './suggest.ts';

const headingOf = ({ row, cells }: DocumentRecord, isOneOfMany: boolean): string => {
  const title = cells.title?.blocks.map((block) => block.text).join(' ') ?? '';
  return isOneOfMany ? `Record ${row}: ${title}` : title;
};

/** What has the same key together, in order. */
const grouped = <T, Key>(all: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> => {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

const byRow = <T extends { row: number }>(suggestions: readonly T[]): Map<number, T[]> =>
  grouped(suggestions, ({ row }) => row);

/**
 * Suggestions for reading, by record: each cross-reference with its likely kinds, its name and cue, and the sentence as a
 * quote to paste into a curated file; then the parties, with the role that the words before them say, the themes with the words that point to them, and the commitments as that file lists them.
 */
export const formatSuggestions = (
  parsed: ParsedDocument,
  { crossReferences, parties, themes, commitments }: Suggestions,
): string => {
  const lines: string[] = [];
  const [referencesIn, partiesIn, themesIn] = [byRow(crossReferences), byRow(parties), byRow(themes)];
  const commitmentsIn = byRow(commitments);
  const records = parsed.records.filter(({ row }) =>
    [referencesIn, partiesIn, themesIn, commitmentsIn].some((suggested) => suggested.has(row)),
  );
  for (const record of records) {
    const { row } = record;
    lines.push(headingOf(record, parsed.records.length > 1));
    for (const reference of referencesIn.get(row) ?? []) {
      const cue = reference.cue === null ? 'no cue' : `cue “${reference.cue}”`;
      const unknown = reference.to === null ? ', no record has this name' : '';
      lines.push(
        `  line ${reference.line} ${reference.pointer}: ${reference.kinds.slice(0, 3).join(' or ')} → ${reference.to ?? '?'} (“${reference.name}”, ${cue}${unknown})`,
        `    “${reference.quote}”`,
      );
    }
    for (const { party, role, cue, pointer, name, line } of partiesIn.get(row) ?? [])
      lines.push(
        `  party ${party ?? '?'}${role === null ? '' : ` as ${role} (cue “${cue}”)`}: ${pointer} “${name}” (line ${line}${party === null ? ', no record has this name' : ''})`,
      );
    for (const [theme, places] of grouped(themesIn.get(row) ?? [], (place) => place.theme))
      lines.push(
        `  theme ${theme}: ${places.map((place) => `${place.pointer} “${place.word}” (line ${place.line})`).join(', ')}`,
      );
    lines.push(...formatCommitments(commitmentsIn.get(row) ?? []), '');
  }
  const count = records.length === 1 ? 'one record' : `${records.length} records`;
  lines.push(
    `${crossReferences.length} cross-references, ${parties.length} parties, ${themes.length} themes and ${commitments.length} commitments suggested in ${count}. A cue is a hint: read the sentence.`,
  );
  return `${lines.join('\n')}\n`;
};
