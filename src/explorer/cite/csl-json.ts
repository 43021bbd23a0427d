import { numberOf } from '../format/number-of.ts';
import type { Citation } from './citation.ts';

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * A citation as reference managers and pandoc read it: a list of one item of CSL-JSON 1.0.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export function toCslJson(citation: Citation): string {
  const { slug, title, shortTitle, place, issuers, date, url, words, evidence, address } = citation;
  const item = {
    id: slug,
    type: 'document',
    title,
    'title-short': `${shortTitle}, ${place}`,
    author: issuers.map((literal) => ({ literal })),
    ...(date !== undefined && { issued: dateParts(date) }),
    section: numberOf(slug),
    URL: url ?? address,
    accessed: dateParts(citation.readOn),
    abstract: words,
    archive: 'Signatory',
    archive_location: address,
    note: `${place}. ${evidence}. ${citation.readAt}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
