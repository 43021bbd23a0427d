import { LRUCache } from 'lru-cache';
import { stem } from 'porter2';
import { stopWords } from './stop-words.ts';

/** What a text says: for each stem how often it stands there, and how the text first writes it. */
export type Terms = ReadonlyMap<string, { count: number; word: string }>;

/** What the words met so far come to: texts of one kind say the same words again and again, and stemming is what takes long. */
const known = new LRUCache<string, Stemmed | 'NOTHING'>({ max: 20_000 });

interface Stemmed {
  word: string;
  stem: string;
}

/** Nothing for what carries no meaning: stop words, numbers and single letters. */
function stemmed(match: string): Stemmed | 'NOTHING' {
  const before = known.get(match);
  if (before !== undefined) return before;
  const word = match.replaceAll('’', "'");
  const isNothing = stopWords.has(word) || word.length < 2 || /^\p{N}+$/u.test(word);
  const found = isNothing ? 'NOTHING' : { word, stem: stem(word) };
  known.set(match, found);
  return found;
}

/**
 * Words of a text by stem, without stop words. Words are runs of letters, marks and digits, joined by apostrophes
 * (Unicode Standard Annex 29's word boundaries for text in one script); hyphens part them, so that "multi-stakeholder" meets
 * "stakeholder". Stems are Porter2's (M. F. Porter, https://snowballstem.org/algorithms/english/stemmer.html).
 */
export function termsOf(text: string): Terms {
  const terms = new Map<string, { count: number; word: string }>();
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu);
  for (const match of words ?? []) {
    const meant = stemmed(match);
    if (meant === 'NOTHING') continue;
    const term = terms.get(meant.stem);
    if (term) term.count++;
    else terms.set(meant.stem, { count: 1, word: meant.word });
  }
  return terms;
}
