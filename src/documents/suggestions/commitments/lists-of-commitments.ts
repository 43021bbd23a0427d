import type { Block } from '../../document.ts';
import { endsSentence, leadsIn, wordCount } from '../../text/sentences.ts';
import type { CommitmentCue } from './commitment-cue.ts';

/** Paragraphs that are the items of a list: "First, …", "Ninth, …". */
const ordinal =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|twentieth|finally|lastly)(?:ly)?,\s/iu;
/** "Commitment 1: …", which says itself that it is one. */
const counted =
  /^(?:commitment|pledge|undertaking|engagement|compromiso|compromisso|impegno|verpflichtung|обязательство)\s+\d{1,3}\s*[:.–—-]\s/iu;
export const isCounted = ({ text }: Block): boolean => counted.test(text);
export const isItem = (block: Block): boolean =>
  block.kind === 'ITEM' || ordinal.test(block.text) || isCounted(block);

const commitments =
  /(?<!\p{L})(?:commitments?|pledges?|undertakings|engagements|compromisos|compromissos|impegni|verpflichtungen|обязательства)(?!\p{L})|承诺|承諾|التزامات|تعهدات/iu;

/** "Our commitments", a heading over a list. */
export const announcesCommitments = ({ text }: Block): boolean =>
  wordCount(text) <= 6 && (leadsIn(text) || !endsSentence(text)) && commitments.test(text);

/** "We commit to the following:" says nothing of what is promised. */
const fewWords = 4;

/** Whether what is promised stands only below a sentence; "The Parties shall submit a declaration that states:" says something itself. */
export const leadsInBarely = (words: string, { cue, at }: CommitmentCue): boolean =>
  words
    .slice(at + cue.length)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length <= fewWords;
