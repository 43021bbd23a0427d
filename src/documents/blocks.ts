import type { Block } from './document.ts';
import type { Draft } from './draft.ts';
import { sentenceStarts } from './sentences.ts';
import { foldSpans, quoteOf, tidySpans, unfold } from './spans.ts';
import { labelledItems, splitRun } from './split-run.ts';
import { truncations } from './truncation.ts';

/** Splits lists that lost their separators, on all levels. */
const splitRuns = (text: string, drafts: readonly Draft[]): Draft[] => {
  const hasSentences = (list: readonly Draft[]): boolean =>
    list.some(
      ({ kind, mark, spans, children }) =>
        (kind === 'ITEM' && mark === 'MARKED' && sentenceStarts(quoteOf(text, spans)).length > 0) ||
        hasSentences(children),
    );
  const itemsHaveSentences = hasSentences(drafts);

  const split = (list: readonly Draft[], parent: string): Draft[] => {
    let leadIn = parent;
    return list.flatMap((draft) => {
      const folded = foldSpans(text, draft.spans);
      const children = split(draft.children, folded.text);
      if (draft.kind === 'PARAGRAPH') leadIn = folded.text;
      // A bullet without words is mark-up only.
      if (draft.spans.length === 0) return children;
      const cut = (starts: readonly number[]): Draft[] =>
        starts.map((from, i): Draft => {
          const spans = unfold(text, draft.spans, folded, from, starts[i + 1] ?? folded.text.length);
          return { ...draft, kind: 'ITEM', spans, children: i === starts.length - 1 ? children : [] };
        });
      if (draft.mark === 'RUN') return cut([0, ...splitRun(folded.text, { itemsHaveSentences, leadIn })]);
      const [first, ...rest] = draft.kind === 'PARAGRAPH' ? labelledItems(folded.text) : [];
      if (first === undefined) return [{ ...draft, children }];
      const items = cut([first, ...rest]);
      if (first === 0) return items;
      return [{ ...draft, spans: unfold(text, draft.spans, folded, 0, first), children: items }];
    });
  };
  return split(drafts, '');
};

/** The finished blocks of a cell, numbered from 1 below `prefix` ("details" gives "details/1"). */
export const toBlocks = (text: string, drafts: readonly Draft[], prefix: string): Block[] => {
  const number = (list: readonly Draft[], path: string): Block[] => {
    const words = list.map(({ kind, spans }) => ({ kind, text: quoteOf(text, spans) }));
    const truncated = truncations(words);
    return list.map((draft, i): Block => {
      const pointer = `${path}/${i + 1}`;
      return {
        kind: draft.kind,
        pointer,
        text: words[i]?.text ?? '',
        spans: tidySpans(text, draft.spans),
        truncated: truncated[i] ?? false,
        children: number(draft.children, pointer),
      };
    });
  };
  return number(splitRuns(text, drafts), prefix);
};
