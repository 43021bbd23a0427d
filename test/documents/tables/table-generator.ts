import fc from 'fast-check';

/** How the lists of a generated table tell their items apart. */
type ListStyle = 'BULLETS' | 'TAGS' | 'SEMICOLONS' | 'SENTENCES';

export interface GeneratedRow {
  year: string;
  title: string;
  partners: string;
  summary: string;
  /** Items of the details list, or paragraphs when `listStyle` is null. */
  details: string[];
  listStyle: ListStyle | null;
  /** Where page breaks cut summary and details, as shares of their words. */
  cuts: number[];
  /** Empty leading cells that each continued page leaves out, 0 to 3. */
  lost: number;
}

const lexicon =
  'open secure fair rights access online elections media voters platforms states trust rule law young local public data people support'.split(
    ' ',
  );
const verbs = 'Protect Promote Strengthen Prevent Refrain Establish Share Improve Respect Develop'.split(' ');

const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...lexicon), { minLength: min, maxLength: max }).map((list) => list.join(' '));

// "… together" keeps the last word from being one that waits for another.
const sentence = fc
  .tuple(fc.constantFrom(...verbs), words(5, 25))
  .map(([verb, rest]) => `${verb} ${rest} together.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

export const rowArbitrary: fc.Arbitrary<GeneratedRow> = fc
  .record({
    year: fc.integer({ min: 1990, max: 2030 }).map(String),
    title: words(2, 5).map((rest) => `Declaration on ${rest}`),
    partners: words(1, 4).map((rest) => `Members of the ${rest} group`),
    summary: paragraph,
    listStyle: fc.constantFrom<ListStyle | null>('BULLETS', 'TAGS', 'SEMICOLONS', 'SENTENCES', null),
    items: fc.array(sentence, { minLength: 2, maxLength: 8 }),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    pages: fc.oneof(
      // With all its columns a page may hold any piece, even of one word.
      fc.record({
        cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
        lost: fc.constant(0),
      }),
      // Which column a page with lost columns goes on with can only be told from words on both sides.
      fc.record({ cuts: fc.subarray([0.3, 0.6, 0.85]), lost: fc.integer({ min: 1, max: 3 }) }),
    ),
  })
  .map(({ items, paragraphs, pages, ...row }) => ({
    ...row,
    lost: pages.lost,
    cuts: pages.cuts.sort((a, b) => a - b),
    details:
      row.listStyle === null
        ? paragraphs
        : row.listStyle === 'SEMICOLONS'
          ? items.map((item, i) => (i < items.length - 1 ? item.replace(/\.$/, ';') : item))
          : items,
  }));

/** Cuts a list of texts at shares of all its words; a piece is a list of texts, and tells whether its first one goes on. */
const cutTexts = (
  texts: readonly string[],
  cuts: readonly number[],
): { texts: string[]; goesOn: boolean }[] => {
  const all = texts.flatMap((text, t) => text.split(' ').map((word, w) => ({ word, t, first: w === 0 })));
  const at = [...cuts.map((cut) => Math.round(cut * all.length)), all.length];
  let from = 0;
  return at.map((to) => {
    const piece = all.slice(from, to);
    from = Math.max(from, to);
    const byText = new Map<number, string[]>();
    for (const { word, t } of piece) byText.set(t, [...(byText.get(t) ?? []), word]);
    return {
      texts: [...byText.values()].map((list) => list.join(' ')),
      goesOn: piece[0] !== undefined && !piece[0].first,
    };
  });
};

const listOpening: Record<ListStyle, (items: string[]) => string> = {
  BULLETS: (items) => `<ul style="list-style-type: none"> ${items.map((item) => `• ${item}`).join(' ')}`,
  TAGS: (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  SEMICOLONS: (items) => `<ul> ${items.join(' ')}`,
  SENTENCES: (items) => `<ul> ${items.join(' ')}`,
};

const asHtml = (piece: { texts: string[]; goesOn: boolean }, style: ListStyle | null): string => {
  const [first, ...rest] = piece.texts;
  if (first === undefined) return '';
  if (style === null) return piece.texts.map((text) => `<p>${text}</p>`).join(' ');
  if (!piece.goesOn) return listOpening[style](piece.texts);
  return `<p>${first}</p>${rest.length > 0 ? ` ${listOpening[style](rest)}` : ''}`;
};

/** Which header stands for which part of a row; other parts are columns that the generator fills with a short word. */
export type Column = 'year' | 'title' | 'partners' | 'summary' | 'details' | 'other';

/** Writes rows as the documents do: pages with a title and a rule, rows and sentences cut by them, lost leading columns. */
export const writeTable = (
  title: string,
  columns: readonly (readonly [header: string, column: Column])[],
  rows: readonly GeneratedRow[],
): string => {
  const lines = ['', title, '', columns.map(([header]) => header).join('\t')];
  for (const row of rows) {
    const summary = cutTexts([row.summary], row.cuts);
    const details = cutTexts(row.details, row.cuts);
    details.forEach((piece, page) => {
      const cells = columns.map(([, column]): string => {
        if (column === 'summary') return asHtml(summary[page] ?? { texts: [], goesOn: false }, null);
        if (column === 'details') return asHtml(piece, row.listStyle);
        if (page > 0) return '';
        return column === 'other' ? 'Noted' : row[column];
      });
      if (cells.every((cell) => cell === '')) return;
      if (page > 0) lines.push('--\t--', '', title, '');
      const leading = cells.findIndex((cell) => cell !== '');
      lines.push(cells.slice(Math.min(leading, page > 0 ? row.lost : 0)).join('\t'));
    });
  }
  return lines.join('\n');
};
