import { texts } from '../texts.ts';
import type { Evidence } from './fragment.ts';

/** All that a statement rests on, for saved tables, where nothing opens: its words, every page, how sure it is and why. */
export function evidenceInWords({ quote, source, references, confidence, note }: Evidence): string {
  const { label } = texts.evidence.confidence[confidence];
  const words = quote !== null && (source === null ? `“${quote}”` : `“${quote}” (${source.title})`);
  return [
    words,
    ...references.map(({ url }) => url),
    note === null ? confidence !== 'STATED' && label : `${label}: ${note}`,
  ]
    .filter(Boolean)
    .join('; ');
}
