import type { Line } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { isBlank } from '../text/white-space.ts';
import { type NoteLabel, noteLabel, refersTo } from './note-label.ts';

/** A page has fewer lines. */
const longestFoot = 60;

const numberOf = (line: Line): number | null => {
  const label = noteLabel(line);
  return label?.series === 'NUMBER' ? label.number : null;
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

/** Whether a note may come after another: it is the next, or the first of another series. */
const mayFollow = (label: NoteLabel, last: NoteLabel): boolean =>
  label.number === (label.series === last.series ? last.number + 1 : 1);

/** Notes at the end of a page that no rule parts from its text: the lines that begin one, and where the first stands. */
interface Unruled {
  at: number;
  begin: Line[];
}

/**
 * The text of the page refers to the first note, and every paragraph from there on is a note.
 * @param lines of a page, from its head to its foot
 * @param last the note before these; numbers run on over pages or begin anew on each
 */
const unruledNotes = (lines: readonly Line[], last: NoteLabel | null): Unruled | null => {
  for (let at = Math.max(1, lines.length - longestFoot); at < lines.length; at++) {
    const first = lines[at];
    const label = first && noteLabel(first);
    if (!label) continue;
    if (last?.series === label.series && label.number > 1 && !mayFollow(label, last)) continue;
    const above = lines.slice(0, at).map((line) => line.text);
    if (!above.some((text) => refersTo(text, label))) continue;
    const begin = [first];
    let reached = label;
    let isApart = false;
    const areNotes = lines.slice(at + 1).every((line) => {
      if (isBlank(line.text)) {
        isApart = true;
        return true;
      }
      const next = noteLabel(line);
      const begins = next !== null && mayFollow(next, reached);
      if (begins) {
        begin.push(line);
        reached = next;
      }
      const belongs = begins || !isApart;
      isApart = false;
      return belongs;
    });
    if (areNotes) return { at, begin };
  }
  return null;
};

/** Notes at the feet of pages: their lines, and those of them that begin a note. */
export interface Notes {
  foot: ReadonlySet<Line>;
  /** At the foot of a page and elsewhere; elsewhere the text refers to them, or two or more stand right below one another. */
  begin: ReadonlySet<Line>;
}

/**
 * @param turnsPage whether a line belongs to the head or foot of a page
 * @param title lines above these, which may refer to a note as well
 */
export const notesIn = (
  lines: readonly Line[],
  turnsPage: (line: Line) => boolean,
  title: readonly Line[],
): Notes => {
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
  let page = [...title];
  let last: NoteLabel | null = null;
  const endPage = (turns: boolean): void => {
    const notes = unruledNotes(page, last);
    for (const line of notes?.begin ?? []) begin.add(line);
    const lowest = notes?.begin.at(-1);
    if (lowest) last = noteLabel(lowest);
    // What stands below the text of a last page cuts no sentence.
    if (notes && turns) for (const line of page.slice(notes.at)) if (!isBlank(line.text)) foot.add(line);
    page = [];
  };
  for (const line of lines) {
    if (ends(line)) endPage(true);
    if (!turnsPage(line) && !foot.has(line) && !isRule(line)) page.push(line);
  }
  endPage(false);
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
