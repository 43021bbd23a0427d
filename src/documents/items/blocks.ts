import type { Block } from '../document.ts';
import { readingOf } from '../text/cut-words.ts';
import { leadsIn, sentenceStarts } from '../text/sentences.ts';
import { endingOf, foldSpans, quoteOf, tidySpans, unfold } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import { furtherItems, labelledItems, splitRun } from './split-run.ts';
import { truncations } from './truncation.ts';

/** A label by itself: "1.", "(a)", "ii)". */
const labelAlone = /^(?:\(?(?:\d{1,3}|\p{L}|[ivxl]{2,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?)$/u;

/** Converters put the label of an item into a paragraph or a table's cell of its own; the paragraph behind it is the item. */
const joinLabels = (text: string, drafts: readonly Draft[]): Draft[] => {
  const joined: Draft[] = [];
  let label: Draft | null = null;
  for (const draft of drafts) {
    const own: Draft = { ...draft, children: joinLabels(text, draft.children) };
    const { kind, spans, children } = own;
    if (label && kind === 'PARAGRAPH') {
      joined.pop();
      const item: Draft = { ...own, kind: 'ITEM', spans: [...label.spans, ...spans] };
      const lead = joined.at(-1);
      const isLedIn = lead?.kind === 'PARAGRAPH' && leadsIn(endingOf(text, lead.spans));
      (isLedIn ? lead.children : joined).push(item);
    } else joined.push(own);
    label =
      !label && kind === 'PARAGRAPH' && children.length === 0 && labelAlone.test(endingOf(text, spans))
        ? own
        : null;
  }
  return joined;
};

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
    /** How many labels the paragraph right above has written out, and where its items stand if it leads them in. */
    let written = 0;
    let ledIn: Draft[] | undefined;
    return list.flatMap((draft) => {
      const folded = foldSpans(text, draft.spans);
      const before = written;
      written = 0;
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
      const further = draft.kind === 'PARAGRAPH' ? furtherItems(folded.text, before) : [];
      if (further.length > 0) {
        written = before + further.length;
        if (!ledIn) return cut(further);
        ledIn.push(...cut(further));
        return [];
      }
      const starts = draft.kind === 'PARAGRAPH' ? labelledItems(folded.text) : [];
      const [first] = starts;
      if (first === undefined) return [{ ...draft, children }];
      const items = cut(starts);
      written = starts.length;
      ledIn = first === 0 ? undefined : items;
      if (first === 0) return items;
      return [{ ...draft, spans: unfold(text, draft.spans, folded, 0, first), children: items }];
    });
  };
  return split(drafts, '');
};

/** The finished blocks of a cell, numbered from 1 below `prefix` ("details" gives "details/1"). */
export const toBlocks = (text: string, drafts: readonly Draft[], prefix: string): Block[] => {
  const number = (list: readonly Draft[], path: string, followed: boolean): Block[] => {
    const words = list.map(({ kind, spans }) => ({ kind, text: readingOf(text, spans) }));
    const truncated = truncations(words, followed);
    return list.map((draft, i): Block => {
      const pointer = `${path}/${i + 1}`;
      return {
        kind: draft.kind,
        pointer,
        text: words[i]?.text ?? '',
        spans: tidySpans(text, draft.spans),
        // What stands below goes on with it.
        truncated: draft.children.length === 0 && (truncated[i] ?? false),
        children: number(draft.children, pointer, list[i + 1]?.kind === 'ITEM'),
      };
    });
  };
  return number(splitRuns(text, joinLabels(text, drafts)), prefix, false);
};
