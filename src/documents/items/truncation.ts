import type { Block } from '../document.ts';
import { endsOpen, endsSentence, leadsToNext, sentenceStarts, wordCount } from '../text/sentences.ts';

/** What tells a text that was cut from one that merely lacks its full stop. */
interface Neighbours {
  /** How many there are beside the text itself. */
  count: number;
  /** Of these, how many end with a mark, a comma included. */
  ended: number;
  /** Of these, how many end with a comma. */
  commas: number;
  /** Whether another follows: of items, an item. */
  followed: boolean;
  /** Whether the sentence goes on in what follows: below a preamble, or in an item that begins small. */
  goesOnBelow: boolean;
}

/** Adjectives by their endings: "the private", "safeguarding intellectual" wait for a noun. */
const endsInAdjective = (text: string): boolean =>
  /\p{L}{3}(?:al|ate|ive|ous|able|ible|ful|less|ary)$/u.test(text.slice(-40));

/** Whether an item begins with a small letter behind its label. */
const beginsSmall = (item: string): boolean =>
  /^(?:\(?(?:\d{1,3}|\p{L}|[ivx]{2,5})[.)]\s+)?["“‘'([]?\p{Ll}/u.test(item);

/** What stands between the last two items of a list whose items go on with one sentence. */
const beforeLast = /\s(?:and|or|et|ou|y|e|o|und|oder|sowie)$/;

const isTruncated = (
  text: string,
  kind: Block['kind'],
  { count, ended, commas, followed, goesOnBelow }: Neighbours,
): boolean => {
  const goesOn = leadsToNext(text) || (commas > 0 && beforeLast.test(text));
  // A word by itself is a heading or a name.
  if ((followed && goesOn) || wordCount(text) < 2) return false;
  if (endsSentence(text) || (text.endsWith(',') && (commas > 0 || goesOnBelow))) return false;
  if (endsOpen(text)) return true;
  const several = sentenceStarts(text).length > 0;
  if (kind === 'PARAGRAPH') return several || wordCount(text) > 40;
  return count >= 2 && ended === count && (several || endsInAdjective(text));
};

/**
 * For each of the texts that stand side by side, whether the source stops in it in mid-sentence: at a word that needs
 * another, or without a final mark where the text is prose or the items beside it have one. An item of one whole sentence
 * that only lacks its full stop is not cut.
 * @param followed whether an item of the list around them comes after the last
 */
export const truncations = (blocks: readonly Pick<Block, 'text' | 'kind'>[], followed = false): boolean[] => {
  const marks = blocks.map(({ text, kind }, i) => {
    const isLastButOne =
      kind === 'ITEM' &&
      blocks[i + 1]?.kind === 'ITEM' &&
      blocks[i + 2]?.kind !== 'ITEM' &&
      beforeLast.test(text.slice(-8));
    const comma = isLastButOne || /(?:,|\p{L},\d{1,2})$/u.test(text.slice(-8));
    return { kind, comma, end: comma || endsSentence(text) || leadsToNext(text) };
  });
  const totals = (kind: Block['kind']) => {
    const own = marks.filter((mark) => mark.kind === kind);
    return {
      count: own.length,
      ended: own.filter(({ end }) => end).length,
      commas: own.filter(({ comma }) => comma).length,
    };
  };
  const all = { PARAGRAPH: totals('PARAGRAPH'), ITEM: totals('ITEM') };
  return blocks.map(({ text, kind }, i) => {
    const { count, ended, commas } = all[kind];
    const own = marks[i];
    const next = blocks[i + 1];
    // A preamble ends in a comma, and the numbered paragraphs go on with it.
    const isFollowed = next ? kind === 'PARAGRAPH' || next.kind === kind : followed;
    return isTruncated(text, kind, {
      count: count - 1,
      ended: ended - (own?.end ? 1 : 0),
      commas: commas - (own?.comma ? 1 : 0),
      followed: isFollowed,
      goesOnBelow: isFollowed && (kind === 'PARAGRAPH' || (next !== undefined && beginsSmall(next.text))),
    });
  });
};
