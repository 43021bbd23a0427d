import type { DocumentRecord, ParsedDocument } from '../document.ts';
import { formatCommitments } from './commitments/format-commitments.ts';
import { grouped } from './grouped.ts';
import type { Suggestions } from './suggest.ts';

const headingOf = ({ row, cells }: DocumentRecord, isOneOfMany: boolean): string => {
  const title = cells.title?.blocks.map((block) => block.text).join(' ') ?? '';
  return isOneOfMany ? `Record ${row}: ${title}` : title;
};

const byRow = <T extends { row: number }>(suggestions: readonly T[]): Map<number, T[]> =>
  grouped(suggestions, ({ row }) => row);

/** A sentence, a quote to paste into a curated file, and below it what it refers to, each with its likely kinds, its name and cue. */
const formatSentence = (references: Suggestions['crossReferences']): string[] =>
  references.flatMap(({ line, pointer, quote, kinds, to, name, cue }, i) => [
    ...(i === 0 ? [`  line ${line} ${pointer}: “${quote}”`] : []),
    `    ${kinds.slice(0, 3).join(' or ')} → ${to ?? '?'} (“${name}”, ${cue === null ? 'no cue' : `cue “${cue}”`}${to === null ? ', no record has this name' : ''})`,
  ]);

/**
 * Suggestions for reading, by record: the sentences that refer to something; then the parties, with the role that the words before them say, the themes with the words that point to them, and the commitments as that file lists them.
 */
export const formatSuggestions = (
  parsed: ParsedDocument,
  { crossReferences, parties, themes, commitments }: Suggestions,
): string => {
  const [referencesIn, partiesIn, themesIn] = [byRow(crossReferences), byRow(parties), byRow(themes)];
  const commitmentsIn = byRow(commitments);
  const records = parsed.records.filter(({ row }) =>
    [referencesIn, partiesIn, themesIn, commitmentsIn].some((suggested) => suggested.has(row)),
  );
  const lines = records.flatMap((record) => {
    const { row } = record;
    const sentences = grouped(referencesIn.get(row) ?? [], ({ spans }) => spans[0]?.start);
    const places = grouped(themesIn.get(row) ?? [], ({ theme }) => theme);
    return [
      headingOf(record, parsed.records.length > 1),
      ...[...sentences.values()].flatMap(formatSentence),
      ...(partiesIn.get(row) ?? []).map(
        ({ party, role, cue, pointer, name, line }) =>
          `  party ${party ?? '?'}${role === null ? '' : ` as ${role} (cue “${cue}”)`}: ${pointer} “${name}” (line ${line}${party === null ? ', no record has this name' : ''})`,
      ),
      ...[...places].map(
        ([theme, own]) =>
          `  theme ${theme}: ${own.map(({ pointer, word, line }) => `${pointer} “${word}” (line ${line})`).join(', ')}`,
      ),
      ...formatCommitments(commitmentsIn.get(row) ?? []),
      '',
    ];
  });
  const count = records.length === 1 ? 'one record' : `${records.length} records`;
  lines.push(
    `${crossReferences.length} cross-references, ${parties.length} parties, ${themes.length} themes and ${commitments.length} commitments suggested in ${count}. A cue is a hint: read the sentence.`,
  );
  return `${lines.join('\n')}\n`;
};
