import type { Block } from './document.ts';
import type { Draft } from './draft.ts';
import { endsOpen, endsSentence, sentenceStarts, wordCount } from './sentences.ts';
import { foldSpans, quoteOf, tidySpans, unfold } from './spans.ts';
import { splitRun } from './split-run.ts';

/** Splits lists that lost their separators, on all levels. */
const splitRuns = (text: string, drafts: readonly Draft[]): Draft[] => {
  const marked: string[] = [];
  const collect = (list: readonly Draft[]): void => {
    for (const draft of list) {
      if (draft.kind === 'ITEM' && draft.mark === 'MARKED') marked.push(quoteOf(text, draft.spans));
      collect(draft.children);
    }
  };
  collect(drafts);

  const split = (list: readonly Draft[], parent: string): Draft[] => {
    let leadIn = parent;
    return list.flatMap((draft) => {
      const folded = foldSpans(text, draft.spans);
      const children = split(draft.children, folded.text);
      if (draft.kind === 'PARAGRAPH') leadIn = folded.text;
      // A bullet without words is mark-up only.
      if (draft.spans.length === 0) return children;
      if (draft.mark === 'MARKED') return [{ ...draft, children }];
      const starts = [0, ...splitRun(folded.text, { markedItems: marked, leadIn })];
      return starts.map((from, i): Draft => {
        const to = starts[i + 1] ?? folded.text.length;
        const isLast = i === starts.length - 1;
        return {
          ...draft,
          spans: unfold(text, draft.spans, folded, from, to),
          children: isLast ? children : [],
        };
      });
    });
  };
  return split(drafts, '');
};

/** Adjectives by their endings: "the private", "safeguarding intellectual" wait for a noun. */
const endsInAdjective = (text: string): boolean =>
  /\p{L}{3}(?:al|ate|ive|ous|able|ible|ful|less|ary)$/u.test(text);

/**
 * Whether the source stops in mid-sentence: at a word that needs another, or without a final mark where the text is prose
 * or the items beside it have one. An item of one whole sentence that only lacks its full stop is not cut.
 */
const isTruncated = (text: string, kind: Block['kind'], siblings: readonly string[]): boolean => {
  if (endsSentence(text)) return false;
  const ends = (sibling: string): boolean => endsSentence(sibling) || sibling.endsWith(',');
  if (text.endsWith(',') && siblings.some((sibling) => sibling.endsWith(','))) return false;
  if (endsOpen(text)) return true;
  const several = sentenceStarts(text).length > 0;
  if (kind === 'PARAGRAPH') return several || wordCount(text) > 40;
  return siblings.length >= 2 && siblings.every(ends) && (several || endsInAdjective(text));
};

/** The finished blocks of a cell, numbered from 1 below `prefix` ("details" gives "details/1"). */
export const toBlocks = (text: string, drafts: readonly Draft[], prefix: string): Block[] => {
  const number = (list: readonly Draft[], path: string): Block[] => {
    const texts = list.map((draft) => quoteOf(text, draft.spans));
    return list.map((draft, i): Block => {
      const pointer = `${path}/${i + 1}`;
      const own = texts[i] ?? '';
      const siblings = texts.filter((_, j) => j !== i && list[j]?.kind === draft.kind);
      return {
        kind: draft.kind,
        pointer,
        text: own,
        spans: tidySpans(text, draft.spans),
        truncated: isTruncated(own, draft.kind, siblings),
        children: number(draft.children, pointer),
      };
    });
  };
  return number(splitRuns(text, drafts), prefix);
};
