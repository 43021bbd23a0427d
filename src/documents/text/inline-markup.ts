/** Elements that only dress words; any other `<…>` that is no structure (an address in angle brackets, say) is text. */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr b big cite code del em font i img ins kbd label mark nobr q s samp small span strike strong sub sup ' +
    'tt u var wbr'
  ).split(' '),
);

const tags = /<\/?([a-z][a-z\d]*)\b[^<>]*>/gi;

/** Whether a stretch of a source is nothing but tags of inline elements, so that the words on both sides touch. */
export const isInlineMarkup = (markup: string): boolean => {
  if (!markup.startsWith('<')) return false;
  let at = 0;
  for (const { 0: tag, 1: name = '', index } of markup.matchAll(tags)) {
    if (index !== at || !inlineElements.has(name.toLowerCase())) return false;
    at += tag.length;
  }
  return at === markup.length;
};
