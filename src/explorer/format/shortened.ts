/** A name that fits into a picture: cut after a word where it is longer than `most` characters, and marked as cut. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  // A first word that is nearly as long as the whole is cut itself.
  return `${(name[most - 1] !== ' ' && word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
