import { CopyButton } from '../frame/copy-button.tsx';
import { useSourceLine } from '../picture/source-line.ts';
import { texts } from '../texts.ts';
import { evidenceInWords } from './evidence-in-words.ts';
import type { Evidence } from './fragment.ts';

/** A statement of the graph in a sentence, and what it rests on. */
export interface Cited {
  readonly says: string;
  readonly evidence: Evidence;
}

interface CopyCitedProps {
  /** What the statements are about, where they are several: the first line. */
  about?: string;
  statements: readonly Cited[];
}

/** Copies statements, each with all it rests on, and where they were read. */
export function CopyCited({ about, statements }: CopyCitedProps) {
  const sourceLine = useSourceLine();
  const lines = statements.map(({ says, evidence }) => `${says} – ${evidenceInWords(evidence)}`);
  return (
    <CopyButton
      label={texts.copy.cited}
      text={[...(about === undefined ? [] : [about]), ...lines, sourceLine(location.href)].join('\n')}
    />
  );
}
