/** A name that fits into a picture: cut after a word where it is longer than `most` characters, and marked as cut. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  // A first word that is nearly as long as the whole is cut itself.
  return `${(name[most - 1] !== ' ' && word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/** About what letters take in pictures, in units of their SVG; rather too much, so that none is cut off. */
const letters: readonly (readonly [RegExp, width: number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 13],
  [/[\p{Lu}mw@%]/u, 9],
  [/./su, 6.5],
];

/** About how wide a name is in a picture, in units of its SVG. */
export const widthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letters.find(([like]) => like.test(letter))?.[1] ?? 0), 0);

/**
 * A name that fits into so much room in a picture, in units of its SVG: shortened where it is wider.
 *
 * @param end of the name, which stays
 */
export function fitting(name: string, room: number, end = ''): string {
  const beginning = name.slice(0, name.length - end.length);
  let most = beginning.length;
  let shown = name;
  while (most > 1 && widthOf(shown) > room) {
    most -= 1;
    shown = shortened(beginning, most) + end;
  }
  return shown;
}
