import { parseFragment } from 'parse5';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** What each reference met so far stands for; null for one that HTML does not know. */
const decoded = new Map<string, string | null>();

const decode = (written: string): string | null => {
  const [node] = parseFragment(written).childNodes;
  const characters = node?.nodeName === '#text' && 'value' in node ? node.value : written;
  // None stands for more than two; of "&nbspn;" HTML knows the beginning only.
  return [...characters].length <= 2 ? characters : null;
};

/** The HTML character reference ("&amp;", "&#8217;") that stands at an offset, and the characters it stands for. */
export const characterReferenceAt = (
  text: string,
  at: number,
): { written: string; characters: string } | null => {
  reference.lastIndex = at;
  const written = reference.exec(text)?.[0];
  if (written === undefined) return null;
  let characters = decoded.get(written);
  if (characters === undefined) {
    characters = decode(written);
    // Real documents use a few dozen; the bound is for those that are made up.
    if (decoded.size < 5000) decoded.set(written, characters);
  }
  return characters ? { written, characters } : null;
};
