import type { Passage } from './passages.ts';

/** What every reading of a quote has in common with every other: letters and digits, without accents. */
const bare = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Whether parts of a quote may stand in passages, by their letters and digits alone. A quote that is nowhere would else be
 * looked for in each reading of each of them.
 */
export const bareLetters = (passages: readonly Passage[]): ((parts: readonly string[]) => boolean) => {
  let all: string | undefined;
  return (parts) => {
    all ??= passages.map(({ folded }) => bare(folded.text)).join('\n');
    return parts.every((part) => all?.includes(bare(part)));
  };
};
