import { compareText } from './compare-text.ts';

/** The place of each text in the order of all: `rankOf(['b', 'a'])` is [1, 0]. */
export function rankOf(texts: readonly string[]): Int32Array {
  const rank = new Int32Array(texts.length);
  const order = [...texts.keys()].sort((a, b) => compareText(texts[a] as string, texts[b] as string));
  for (const [place, index] of order.entries()) rank[index] = place;
  return rank;
}
