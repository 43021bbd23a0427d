import { stringify } from 'yaml';
import type { SuggestedCommitment } from './suggested-commitment.ts';

/** Says of a commitment that nobody has read it; it is in what the API answers until somebody takes it out. */
const noteOf = ({ force, cue }: SuggestedCommitment): string => {
  if (cue === null) return 'Proposed as an item of a list of commitments, not yet read.';
  return `Proposed for “${cue}”${force === 'ASKS' ? ', which asks it of others' : ''}, not yet read.`;
};

const scalar = (words: string): string => stringify(words, { lineWidth: 0 }).trimEnd();

const entry = (commitment: SuggestedCommitment, indent: string): string[] => {
  const { pointer, isWholeBlock, quote, line, parts } = commitment;
  return [
    isWholeBlock
      ? `${indent}- at: ${pointer} # line ${line}: “${quote}”`
      : `${indent}- quote: ${scalar(quote)} # line ${line}, ${pointer}`,
    // The parts of a commitment have what it says of itself.
    ...(indent === '  ' ? ['    confidence: UNVERIFIED', `    note: ${scalar(noteOf(commitment))}`] : []),
    ...(parts.length > 0
      ? [`${indent}  parts:`, ...parts.flatMap((part) => entry(part, `${indent}    `))]
      : []),
  ];
};

/** Commitments as the file of a declaration lists them, to be pasted and read one by one; nothing where there are none. */
export const formatCommitments = (commitments: readonly SuggestedCommitment[]): string[] =>
  commitments.length === 0
    ? []
    : [
        'commitments: # Proposals: read each, then take out its confidence and note, or the whole of it.',
        ...commitments.flatMap((commitment) => entry(commitment, '  ')),
      ];
