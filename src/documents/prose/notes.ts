import type { Line } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { isBlank } from '../text/white-space.ts';

/** The number that opens a note, without a dot: "1 See …", "² See …", "[3] See …". */
const label =
  /^\s*(?:(\d{1,3})\s+|\[(\d{1,3})\]\s*|([⁰¹²³⁴-⁹]{1,3})\s*)(?=["“‘'(«]?[\p{Lu}\p{Lo}\p{N}]|https?:)/u;

/** A page has fewer lines. */
const longestFoot = 60;

const numberOf = (line: Line): number | null => {
  const [, bare, bracketed, raised] = label.exec(line.text) ?? [];
  const written = bare ?? bracketed ?? raised?.normalize('NFKC');
  return written === undefined ? null : Number(written);
};

/** Of lines that stand together, those that begin a note: each has the next number. */
const beginnings = (lines: readonly Line[]): Line[] => {
  const found: Line[] = [];
  let next: number | null = null;
  for (const line of lines) {
    const number = numberOf(line);
    if (number === null || (next !== null && number !== next)) continue;
    // What begins otherwise is a paragraph, in which a number may begin a line.
    if (next === null && line !== lines[0]) return [];
    found.push(line);
    next = number + 1;
  }
  return found;
};

/** Notes at the foot of a page, below a rule: their lines, and those of them that begin a note. */
export interface Notes {
  foot: ReadonlySet<Line>;
  /** At the foot of a page and elsewhere; elsewhere two or more stand right below one another. */
  begin: ReadonlySet<Line>;
}

/** @param turnsPage whether a line belongs to the head or foot of a page */
export const notesIn = (lines: readonly Line[], turnsPage: (line: Line) => boolean): Notes => {
  const foot = new Set<Line>();
  const begin = new Set<Line>();
  const ends = (line: Line | undefined): boolean =>
    line !== undefined && (turnsPage(line) || line.text.includes('\f'));
  for (const [i, rule] of lines.entries()) {
    if (!isRule(rule)) continue;
    const length = lines.slice(i + 1, i + 1 + longestFoot).findIndex(ends);
    const notes = lines.slice(i + 1, i + 1 + Math.max(0, length)).filter((line) => !isBlank(line.text));
    const own = beginnings(notes);
    if (own.length === 0) continue;
    for (const line of notes) foot.add(line);
    for (const line of own) begin.add(line);
  }
  let together: Line[] = [];
  const close = (): void => {
    const own = beginnings(together);
    if (own.length > 1) for (const line of own) begin.add(line);
    together = [];
  };
  for (const line of lines) {
    if (isBlank(line.text) || isRule(line) || turnsPage(line) || foot.has(line)) close();
    else together.push(line);
  }
  close();
  return { foot, begin };
};
