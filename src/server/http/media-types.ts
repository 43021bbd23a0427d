import { HttpRefusal } from './http-refusal.ts';
import { qualityValues } from './quality-values.ts';

/** What answers can be, the one first that says most by its status (GraphQL over HTTP, "Media types"). */
const answerTypes = ['application/graphql-response+json', 'application/json'] as const;

/** What bodies can be. */
export const bodyTypes = ['application/json', 'application/graphql', 'application/x-www-form-urlencoded'];

export const wrongBody = (type = '') =>
  new HttpRefusal(415, `A body is one of ${bodyTypes.join(', ')} (Content-Type); received "${type}".`);

export const wrongAnswer = (accept = '') =>
  new HttpRefusal(406, `Answers are ${answerTypes.join(' or ')}; Accept takes neither: "${accept}".`);

/**
 * The media type of an answer by an Accept header (RFC 9110, 12.5.1): of the types we have the one that is wanted most, the one
 * named first of equals; any of them where no one is named. Undefined where none is taken. An answer is whole, so that nobody
 * gets it in parts (multipart/mixed) or as a stream of events, which many clients name as well.
 */
export const acceptedType = remembered((header = ''): string | undefined => {
  if (header.trim() === '') return '*/*';
  const ranges = qualityValues(header);
  const qualityOf = (type: string) =>
    [type, 'application/*', '*/*']
      .map((name) => ranges.find(([range]) => range === name)?.[1])
      .find((quality) => quality !== undefined) ?? 0;
  const taken = answerTypes.filter((type) => qualityOf(type) > 0);
  const placeOf = (type: string) => {
    const place = ranges.findIndex(([range]) => range === type);
    return place === -1 ? ranges.length : place;
  };
  const isNamed = taken.some((type) => placeOf(type) < ranges.length);
  if (taken.length === answerTypes.length && !isNamed) return '*/*';
  return [...taken].sort((a, b) => qualityOf(b) - qualityOf(a) || placeOf(a) - placeOf(b))[0];
});

/** A Content-Type header in one spelling: types are named in any case, with white space around parameters (RFC 9110, 8.3.1). */
export const plainType = remembered((header = ''): string =>
  header
    .split(';')
    .map((part, index) => (index === 0 ? part.trim().toLowerCase() : part.trim()))
    .join('; '),
);

/** Headers that are remembered: clients are of few kinds, and reading one takes longer than looking it up. */
const mostRemembered = 100;

function remembered<T>(read: (header: string | undefined) => T): typeof read {
  const known = new Map<string | undefined, T>();
  return (header) => {
    const found = known.get(header);
    if (found !== undefined || known.has(header)) return found as T;
    if (known.size === mostRemembered) known.clear();
    const value = read(header);
    known.set(header, value);
    return value;
  };
}
