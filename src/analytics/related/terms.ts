import { LRUCache } from 'lru-cache';
import { stem } from 'porter2';
import { stopWords } from './stop-words.ts';

/** What a text says: for each stem how often it stands there, and how the text first writes it. */
export type Terms = ReadonlyMap<string, { count: number; word: string }>;

/** Stems of the words met so far: texts of one kind say the same words again and again, and stemming is what takes long. */
const stems = new LRUCache<string, string>({ max: 20_000 });

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stem(word);
  stems.set(word, found);
  return found;
}

/**
 * Words of a text by stem, without stop words. Words are runs of letters, marks and digits, joined by apostrophes
 * (Unicode Standard Annex 29's word boundaries for text in one script); hyphens part them, so that "multi-stakeholder" meets
 * "stakeholder". Stems are Porter2's (M. F. Porter, https://snowballstem.org/algorithms/english/stemmer.html).
 */
export function termsOf(text: string): Terms {
  const terms = new Map<string, { count: number; word: string }>();
  for (const [match] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const word = match.replaceAll('’', "'");
    if (stopWords.has(word) || word.length < 2 || /^\p{N}+$/u.test(word)) continue;
    const key = stemOf(word);
    const term = terms.get(key);
    if (term) term.count++;
    else terms.set(key, { count: 1, word });
  }
  return terms;
}
