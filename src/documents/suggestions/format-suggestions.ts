import type { DocumentRecord, ParsedDocument } from '../document.ts';
import { byRow } from './by-row.ts';
import { formatCommitments } from './commitments/format-commitments.ts';
import { grouped } from './grouped.ts';
import type { Suggestions } from './suggest.ts';

const headingOf = ({ row, cells }: DocumentRecord, isOneOfMany: boolean): string => {
  const title = cells.title?.blocks.map((block) => block.text).join(' ') ?? '';
  return isOneOfMany ? `Record ${row}: ${title}` : title;
};

/** A sentence, a quote to paste into a curated file, and below it what it refers to, each with its likely kinds, its name and cue. */
const formatSentence = (references: Suggestions['crossReferences']): string[] =>
  references.flatMap(({ line, pointer, quote, kinds, to, name, cue }, i) => [
    ...(i === 0 ? [`  line ${line} ${pointer}: “${quote}”`] : []),
    `    ${kinds.slice(0, 3).join(' or ')} → ${to ?? '?'} (“${name}”, ${cue === null ? 'no cue' : `cue “${cue}”`}${to === null ? ', no record has this name' : ''})`,
  ]);

/**
 * Suggestions for reading, by record: the sentences that refer to something; then the parties, with the role that the words before them say, the themes with the words that point to them, and the commitments as that file lists them.
 */
export const formatSuggestions = (parsed: ParsedDocument, suggestions: Suggestions): string => {
  const suggestedIn = byRow(suggestions);
  let count = 0;
  const lines = parsed.records.flatMap((record) => {
    const { crossReferences, parties, themes, commitments } = suggestedIn(record.row);
    if (crossReferences.length + parties.length + themes.length + commitments.length === 0) return [];
    count++;
    const sentences = grouped(crossReferences, ({ spans }) => spans[0]?.start);
    const places = grouped(themes, ({ theme }) => theme);
    return [
      headingOf(record, parsed.records.length > 1),
      ...[...sentences.values()].flatMap(formatSentence),
      ...parties.map(
        ({ party, role, cue, pointer, name, line }) =>
          `  party ${party ?? '?'}${role === null ? '' : ` as ${role} (cue “${cue}”)`}: ${pointer} “${name}” (line ${line}${party === null ? ', no record has this name' : ''})`,
      ),
      ...[...places].map(
        ([theme, own]) =>
          `  theme ${theme}: ${own.map(({ pointer, word, line }) => `${pointer} “${word}” (line ${line})`).join(', ')}`,
      ),
      ...formatCommitments(commitments),
      '',
    ];
  });
  const { crossReferences, parties, themes, commitments } = suggestions;
  const records = count === 1 ? 'one record' : `${count} records`;
  lines.push(
    `${crossReferences.length} cross-references, ${parties.length} parties, ${themes.length} themes and ${commitments.length} commitments suggested in ${records}. A cue is a hint: read the sentence.`,
  );
  return `${lines.join('\n')}\n`;
};
