import type { Citation } from './citation.ts';

/**
 * A citation as Zotero, EndNote and others read it. Organizations end in a comma, or they are taken for a last name and a
 * first.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function toRis(citation: Citation): string {
  const { title, shortTitle, place, issuers, date, url, words, evidence, address } = citation;
  const fields: (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', 'GEN'],
    ['TI', title],
    ['ST', `${shortTitle}, ${place}`],
    ...issuers.map((issuer) => ['AU', `${issuer},`] as const),
    ['PY', date?.slice(0, 4)],
    ['DA', date && slashed(date)],
    ['Y2', slashed(citation.readOn)],
    ['UR', url ?? address],
    ['L2', address],
    ['AB', words],
    ['N1', `${place}. ${evidence}. ${citation.readAt}`],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) =>
      value === null || value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`],
    )
    .join('');
}

/** 2018-06-09 is 2018/06/09/, and 2018 is 2018///. */
const slashed = (date: string): string => {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
};
