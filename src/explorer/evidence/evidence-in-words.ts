import { texts } from '../texts.ts';
import type { Evidence } from './fragment.ts';
import { describeReference } from './page-link.tsx';
import { quoteInWords } from './quote-in-words.ts';

/** All that a statement rests on, where nothing opens: its words and their place, every page, how sure it is and why. */
export function evidenceInWords({ quote, source, spans, references, confidence, note }: Evidence): string {
  const { label } = texts.evidence.confidence[confidence];
  return [
    quote !== null &&
      (source === null ? texts.evidence.quoted(quote) : quoteInWords(quote, source.title, spans)),
    ...references.map((reference) => `${describeReference(reference)}, ${reference.url}`),
    note === null ? confidence !== 'STATED' && label : `${label}: ${note}`,
  ]
    .filter(Boolean)
    .join('; ');
}
