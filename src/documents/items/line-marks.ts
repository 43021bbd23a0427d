import { romanValue } from '../text/roman-value.ts';
import { endsItem, endsOpen, leadsIn, startsInMidSentence, wordCount } from '../text/sentences.ts';
import { spacedInFront } from '../text/white-space.ts';
import { foreignLabel } from './foreign-labels.ts';

/** A mark that opens a list item at the beginning of a line. */
export interface LineMark {
  /** Items with the same mark stand on one level: the bullet itself, "1", "1.1", "a", "A", "i" or "I". */
  mark: string;
  /** Length of a mark that is no word, with the white space around it; 0 for a label, which is part of what one quotes. */
  width: number;
}

const bullet =
  /^\s*(?:([-‒–—―−*+•○◦▪▫■□●‣⁃∙⦁❖➢➤►▶◆→⇒✓✔✗☐☑·\uf0a7\uf0b7\uf0d8\uf0fc])(?:\s+|(?<=[•○◦▪■●‣⁃∙⦁❖➢➤►▶◆])[\s\u200b]*)|(?<=\s)(o)\s+|(o)(?:\t|\s{2,}))(?=\S)/u;
const label =
  /^\s*(?:\(?(\d{1,4}|[a-z]|[A-Z]|[ivx]{2,5}|[IVX]{2,6}|[A-Z]\d{1,2}(?=\.))[.)]|(\d{1,3}\.?[°º])[.)]?|(\d{1,3}(?:\.\d{1,3})+)[.)]?)(?:\s+(?=\S)|(?<=[\da-z][.)])(?=\p{Lu}\p{Ll}))/u;

/** "1	Each Party shall …", as conventions number the paragraphs of an article: no mark but the space behind it. */
const bareLabel = /^\s*(?:(\d{1,3})(?:\t+| {2,})|([a-z])\t+)(?=["“‘'(«]?\p{L})(?!.*\S(?:\t| {3,})\S)/u;

/** A letter that converters make of a round bullet, and that is a word in Italian, Spanish and Portuguese. */
const letterO = /^\s*o\s+(?=\S)/;

/** Whether a sentence, or an item of a list, ends with a line. */
const isEnded = (line: string): boolean => line.endsWith(':') || endsItem(line);

/** Reads the marks of a text line by line, and remembers how far each series has come. */
export class LineMarks {
  private readonly reached = new Map<string, number>();
  /** The dress in which each series began: "(" of "(a)", ")" of "a)", "." of "a.". */
  private readonly dresses = new Map<string, string>();
  private last = '';

  /**
   * The mark of a line. A label in the middle of a paragraph counts when it begins a series or is the next of one, a number
   * also where a sentence ends above it: "… adopted in\n2019. The parties" has none.
   * @param above the words of the paragraph's line above, '' for none or where it does not matter
   */
  of(line: string, inParagraph: boolean, above = ''): LineMark | null {
    const found = this.find(spacedInFront(line), inParagraph, above);
    if (found) this.last = found.mark;
    return found;
  }

  private find(line: string, inParagraph: boolean, above: string): LineMark | null {
    const shape = bullet.exec(line);
    if (shape) return { mark: shape[1] ?? 'o', width: shape[0].length };
    const round = letterO.exec(line);
    if (round && (leadsIn(above) || (this.last === 'o' && isEnded(above))))
      return { mark: 'o', width: round[0].length };
    const found = label.exec(line);
    const [written, ordinal, dotted] = [found?.[1] ?? '', found?.[2] ?? '', found?.[3] ?? ''];
    if (ordinal) return { mark: '1°', width: 0 };
    if (dotted) return { mark: dotted.replace(/\d+/g, '1'), width: 0 };
    const foreign = written ? null : foreignLabel(line);
    if (!written && !foreign) return this.bare(line, inParagraph, above);
    const [mark, value] = foreign
      ? [foreign.mark, foreign.value]
      : this.seriesOf(written, /^\s*\(/.test(line) ? '(' : (found?.[0].trimEnd().at(-1) ?? ''));
    const next = value === 1 || value === (this.reached.get(mark) ?? -1) + 1;
    // A number of four digits is a year; a capital is an initial ("A. Smith").
    const isNumber = /^\d{1,3}$/.test(written);
    if (!next && ((inParagraph && !(isNumber && isEnded(above))) || written.length === 4)) return null;
    if (inParagraph && mark.startsWith('A') && value === 1) return null;
    this.reached.set(mark, value);
    return { mark, width: 0 };
  }

  private bare(line: string, inParagraph: boolean, above: string): LineMark | null {
    const [, number, letter = ''] = bareLabel.exec(line) ?? [];
    const mark = number ? '1 ' : 'a ';
    const value = number ? Number(number) : letter.charCodeAt(0) - 96;
    const next = value === 1 || value === (this.reached.get(mark) ?? -1) + 1;
    // NaN, without a label, is next of nothing.
    if (!next || (inParagraph && !isEnded(above))) return null;
    this.reached.set(mark, value);
    return { mark, width: 0 };
  }

  /**
   * The series of a label. Labels that begin anew in another dress, "a." after "(ii)" of "(e)", are a series of their own,
   * and those that go on in another, "(b)" after "a)", are not.
   */
  private seriesOf(written: string, dress: string): [mark: string, value: number] {
    const [mark, value] = this.plainSeriesOf(written, dress);
    const own = `${mark} ${dress}`;
    const first = this.dresses.get(mark) ?? dress;
    const isOwn =
      first !== dress &&
      (value === 1 || (this.reached.has(own) && value === (this.reached.get(own) ?? 0) + 1));
    if (isOwn) return [own, value];
    if (value === 1) this.dresses.set(mark, dress);
    return [mark, value];
  }

  /** How far the series with a mark has come, in its own dress if that has begun one. */
  private reachedIn(mark: string, dress: string): number {
    return this.reached.get(`${mark} ${dress}`) ?? this.reached.get(mark) ?? -1;
  }

  private plainSeriesOf(written: string, dress: string): [mark: string, value: number] {
    // "A1.", "B2.": of the annexes A and B.
    if (/^[A-Z]\d/.test(written)) return ['A1', Number(written.slice(1))];
    if (/\d/.test(written)) return ['1', Number(written)];
    const capital = /[A-Z]/.test(written);
    const [letter, numeral] = capital ? ['A', 'I'] : ['a', 'i'];
    const place = written.toLowerCase().charCodeAt(0) - 96;
    const roman = /^[ivx]+$/i.test(written) ? romanValue(written) : 0;
    const goesOn = place === this.reachedIn(letter, dress) + 1 && written.length === 1;
    const isNext = roman === this.reachedIn(numeral, dress) + 1;
    const isRoman = roman > 0 && (roman === 1 || written.length > 1 || isNext);
    return isRoman && !(goesOn && !isNext) ? [numeral, roman] : [letter, place];
  }
}

const division =
  /^(?:article|art\.|section|part|chapter|annex|appendix|schedule|artículo|sección|título|capítulo|anexo|chapitre|titre|annexe|partie|artikel|abschnitt|kapitel|anhang|teil|artigo|articolo|capitolo|allegato)\s+(?:\d{1,3}(?:er|[°º])?|premi(?:er|ère)|primer[oa]|primeir[oa]|prim[oa]|[IVXLC]{1,6}|[A-Z])(?:\s*[.:–—-]?\s+[^.;]{1,80}|[.:])?$/iu;
/** "第三条　報告", of a convention in Chinese or Japanese. */
const eastAsian =
  /^第[一二三四五六七八九十百\d０-９]{1,4}(?:[条條章節节款部](?:[\s　][^。、，]{1,30})?|部分[\s　]?[^。、，；：]{0,30})$/u;
const capitals = /^(?=(?:.*\p{Lu}){4})[^\p{Ll}]{1,120}(?<![.;,])$/u;
const numbered = /^(?:[IVXLC]{1,6}|[A-Z])[.)]\s+\p{Lu}[^.;:]{0,80}$/u;

/**
 * Whether a text is a heading for certain: a division ("Article 6"), capitals only, or a short text under "II." or "B.".
 * @param below the line right below, '' for none: "II. RECOMMENDS that its Members protect the" goes on in it
 */
export const isHeading = (text: string, below = ''): boolean => {
  if (wordCount(text) > 16) return false;
  if (division.test(text) || eastAsian.test(text) || capitals.test(text)) return true;
  return numbered.test(text) && !(below !== '' && (endsOpen(text) || startsInMidSentence(below)));
};
