const whole = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*(?![-\u2010\u00ad]?[\p{L}\p{M}\p{N}])/gu;

/**
 * How often a text has its words, in small letters; those with hyphens in them whole and in parts. What a line end cuts at
 * a hyphen is none, on neither side.
 */
export const wordCounts = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const add = (word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { 0: written, index } of text.matchAll(whole)) {
    const end = index + written.length;
    if (/^[-\u2010\u00ad]\s*[\r\n]/.test(text.slice(end, end + 3))) continue;
    const parts = written.toLowerCase().replaceAll('\u2010', '-').split('-');
    if (/\p{L}[-\u2010\u00ad][\t ]*(?:\r\n?|\n)\s*$/u.test(text.slice(Math.max(0, index - 12), index)))
      parts.shift();
    if (parts.length > 1) add(parts.join('-'));
    for (const part of parts) add(part);
  }
  return counts;
};
