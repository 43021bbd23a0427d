import { slugOf } from '../read/slug-of.ts';

/** A slug is the name of a file too. */
const wordsOfSlug = 12;

/** The slug of a name, of what goes by `otherwise` where that has no letter of ASCII, with a number behind it where it is taken. */
export const freeSlug = (
  name: string,
  otherwise: string,
  taken: ReadonlySet<string>,
  number: number,
): string => {
  const own = slugOf(name).split('-').slice(0, wordsOfSlug).join('-') || otherwise;
  let slug = own;
  for (let n = number; taken.has(slug); n++) slug = `${own}-${n}`;
  return slug;
};
