/** Shapes that open an item wherever they stand; a middle dot may also part syllables ("col·lecció"). */
const bullets = /[•○◦▪▫■□●‣⁃∙⦁❖➢➤►▶◆\uf0a7\uf0b7\uf0d8\uf0fc]|(?<![\p{L}\p{N}])·(?=\s)/gu;

/** A dash at the beginning or behind what leads a list in, and one behind the end of an item. */
const firstDash = /[-–—](?<=(?:^|:)\s*.)(?=\s+\S)/u;
const furtherDash = /[-–—](?<=[:;.,]\s+.)(?=\s+\S)/gu;

/** The dashes that open the items of a list that is written out in one line, "We will: – act; – rest.": two or more, all alike. */
const listDashes = (text: string): RegExpExecArray[] => {
  const first = firstDash.exec(text);
  if (!first) return [];
  const others = [...text.matchAll(furtherDash)].filter(
    (dash) => dash.index > first.index && dash[0] === first[0],
  );
  return others.length > 0 ? [first, ...others] : [];
};

/** The marks that open items within a text, in order. */
export const itemMarks = (text: string): RegExpExecArray[] =>
  [...text.matchAll(bullets), ...listDashes(text)].sort((a, b) => a.index - b.index);

/** Whether the first thing in a text is such a shape. */
export const startsWithBullet = (text: string): boolean => text.trimStart().slice(0, 2).search(bullets) === 0;

/** Whether such a shape is all there is, as in the table of who signed what. */
export const isBullet = (text: string): boolean => startsWithBullet(text) && text.trim().length === 1;
