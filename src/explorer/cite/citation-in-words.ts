import { formatDate } from '../format/dates.ts';
import type { Citation } from './citation.ts';

/** A citation to be read: the words, the declaration, what shows them, and where they were read, a line each. */
export function citationInWords(citation: Citation): string {
  const { words, place, title, issuers, date, url, evidence, readAt } = citation;
  const declaration = [title, place, date !== undefined && formatDate(date)].filter(Boolean).join(', ');
  return [
    `“${words}”`,
    [[issuers.join(', '), declaration].filter(Boolean).join(': '), url].filter(Boolean).join('. '),
    evidence,
    readAt,
  ].join('\n');
}
