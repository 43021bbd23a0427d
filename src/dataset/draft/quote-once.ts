import type { SuggestedPlace } from '../../documents/suggestions/sentences-of.ts';

/** Evidence in words, as files give it; nobody has read them. */
export interface DraftEvidence {
  quote: string;
  within?: string;
  confidence: 'UNVERIFIED';
}

const isOnce = (words: string, text: string): boolean => text.indexOf(words) === text.lastIndexOf(words);

/**
 * Words of a sentence as evidence that is found in one place only: by themselves, by the block that they stand in, or with
 * their whole sentence.
 * @param record all words of the record
 * @param block those of the block
 */
export const quoteOnce = (
  words: string,
  { quote, pointer }: Pick<SuggestedPlace, 'quote' | 'pointer'>,
  record: string,
  block: string,
): DraftEvidence => {
  const confidence = 'UNVERIFIED';
  if (isOnce(words, record)) return { quote: words, confidence };
  if (isOnce(words, block)) return { quote: words, within: pointer, confidence };
  return isOnce(quote, record) ? { quote, confidence } : { quote, within: pointer, confidence };
};

/** More than a person reads as evidence. */
const longestQuote = 1000;

/** The sentence that has a name; of one without end, the words around the name that stand in it once. */
export const aroundName = ({ name, quote }: { name: string; quote: string }): string => {
  const at = quote.indexOf(name);
  for (let reach = 40; quote.length > longestQuote && reach < quote.length; reach *= 2) {
    const from = at < reach ? 0 : quote.lastIndexOf(' ', at - reach) + 1;
    const to = quote.indexOf(' ', at + name.length + reach);
    const words = quote.slice(from, to < 0 ? undefined : to);
    if (isOnce(words, quote)) return words;
  }
  return quote;
};
