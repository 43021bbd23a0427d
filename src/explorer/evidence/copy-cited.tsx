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

/** Copies statements, each with all it rests on, and where they were read. */
export function CopyCited({ statements }: { statements: readonly Cited[] }) {
  const sourceLine = useSourceLine();
  const lines = statements.map(({ says, evidence }) => `${says} – ${evidenceInWords(evidence)}`);
  return <CopyButton label={texts.copy.cited} text={[...lines, sourceLine(location.href)].join('\n')} />;
}
