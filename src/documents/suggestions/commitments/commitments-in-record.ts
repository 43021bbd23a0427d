import { spansOfBlocks } from '../../block-spans.ts';
import type { Block } from '../../document.ts';
import { leadsIn } from '../../text/sentences.ts';
import { quoteOf } from '../../text/spans.ts';
import { place, type Sentence } from '../sentences-of.ts';
import type { CommitmentCue } from './commitment-cue.ts';
import { announcesCommitments, isCounted, isItem, leadsInBarely } from './lists-of-commitments.ts';
import type { SuggestedCommitment } from './suggested-commitment.ts';

type Said = Pick<SuggestedCommitment, 'force' | 'cue'>;

/** An item of a list of commitments promises what it says, without a verb for that. */
const listed: Said = { force: 'PROMISES', cue: null };

interface RecordText {
  row: number;
  text: string;
  /** The sentences of its blocks, by pointer. */
  sentences: ReadonlyMap<string, readonly Sentence[]>;
  cueIn: (sentence: Sentence) => CommitmentCue | null;
}

/**
 * The commitments of some blocks: items that a sentence leads in ("We commit to:") or that stand in a list of commitments,
 * paragraphs of which at least half the sentences commit, and other sentences by themselves.
 * @param inList whether the blocks are a list of commitments
 */
export const commitmentsInRecord = (
  { row, text, sentences, cueIn }: RecordText,
  blocks: readonly Block[],
  inList: boolean,
): SuggestedCommitment[] => {
  const words = [...sentences.values()].flatMap((own) => own.map(({ quote }) => quote)).join(' ');
  const isOnce = ({ quote }: Sentence): boolean => words.indexOf(quote) === words.lastIndexOf(quote);

  const whole = (block: Block, said: Said): SuggestedCommitment => {
    const parts = leadsIn(block.text) ? block.children.map((child) => whole(child, said)) : [];
    const spans = parts.length > 0 ? block.spans : spansOfBlocks([block]);
    const { pointer } = block;
    const line = sentences.get(pointer)?.[0]?.line ?? 0;
    const { force, cue } = said;
    return { row, pointer, quote: quoteOf(text, spans), spans, line, isWholeBlock: true, force, cue, parts };
  };

  const ofBlock = (block: Block, isListed: boolean): SuggestedCommitment[] => {
    const own = sentences.get(block.pointer) ?? [];
    const found = own.flatMap((sentence) => {
      const cue = cueIn(sentence);
      return cue === null ? [] : [{ sentence, cue }];
    });
    const first = found[0]?.cue;
    const last = found.at(-1);
    const { children } = block;
    const isLedIn =
      last !== undefined && last.sentence === own.at(-1) && leadsIn(block.text) && children.length > 0;
    if (isListed && isItem(block) && !isLedIn) return [whole(block, first ?? listed)];
    const isBare = isLedIn && leadsInBarely(last.sentence.words, last.cue);
    if (isLedIn && !isBare) return [whole(block, last.cue)];
    if (
      first &&
      children.length === 0 &&
      (2 * found.length >= own.length || !found.every(({ sentence }) => isOnce(sentence)))
    )
      return [whole(block, first)];
    const alone = isBare ? found.slice(0, -1) : found;
    return [
      ...alone.map(({ sentence, cue: { force, cue } }) => ({
        ...place(sentence),
        isWholeBlock: false,
        force,
        cue,
        parts: [],
      })),
      ...(isBare
        ? children.map((child) => whole(child, last.cue))
        : ofBlocks(children, isListed || announcesCommitments(block))),
    ];
  };

  const ofBlocks = (some: readonly Block[], isListed: boolean): SuggestedCommitment[] => {
    let isBelowHeading = false;
    return some.flatMap((block) => {
      isBelowHeading = announcesCommitments(block) || (isBelowHeading && isItem(block));
      return ofBlock(block, isListed || isBelowHeading || isCounted(block));
    });
  };
  return ofBlocks(blocks, inList);
};
