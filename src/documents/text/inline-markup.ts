/** Elements that only dress words; any other `<…>` that is no structure (an address in angle brackets, say) is text. */
const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr b big cite code del em font i img ins kbd label mark nobr q s samp small span strike strong sub sup ' +
    'tt u var wbr'
  ).split(' '),
);

/** Of other vocabularies, as Word writes them ("o:p", "st1:place"); an address ("mailto:…@…", "https://…") has more than letters. */
const namespaced = /^[a-z][a-z\d]*:[a-z][a-z\d]*$/;

/** Whether an element, by its name in small letters, only dresses the words in it. */
export const isInlineElement = (name: string): boolean => inlineElements.has(name) || namespaced.test(name);

const tags = /<\/?([a-z][a-z\d:]*)\b[^<>]*>|<!--.*?-->|<!\[[^<>]*\]>/gis;

/** The same in Markdown: emphasis, the ends of a link, a backslash before a mark. */
const markdown = /^(?:\\|(?:[*_]{1,3}|!?\[|\]\(\S*\))+\\?)$/;

/** Whether a stretch of a source is nothing but marks and tags that dress words, and comments, so that the words on both sides touch. */
export const isInlineMarkup = (markup: string): boolean => {
  if (markdown.test(markup)) return true;
  if (!markup.startsWith('<')) return false;
  let at = 0;
  for (const { 0: tag, 1: name, index } of markup.matchAll(tags)) {
    if (index !== at || (name !== undefined && !isInlineElement(name.toLowerCase()))) return false;
    at += tag.length;
  }
  return at === markup.length;
};
