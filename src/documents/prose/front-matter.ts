import type { Span } from '../document.ts';
import type { Line } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';

/** What Markdown has above its text, between "---" and "---", in YAML. */
export interface FrontMatter {
  /** With both rules. */
  lines: Line[];
  /** The value of "title", which may run over lines; none where it has no such key. */
  title: Span[];
}

const field = /^([\p{L}_][\p{L}\p{N}_ -]*):(?:\s+|$)/u;

/** The words of a value from an offset on: no quotation marks around it, no escaped spaces ("\_") and line ends in it. */
const wordsFrom = ({ text, start }: Line, from: number): Span[] =>
  [...text.slice(from).matchAll(/\\(?:[_ ]|$)|((?:[^\\]|\\(?![_ ]|$))+)/g)].flatMap(
    ({ 1: part = '', index }) => {
      const [before = ''] = (index === 0 && /^\s*["'>|]?/.exec(part)) || [];
      const words = part.trimEnd().replace(/["']$/, '');
      const span = {
        start: start + from + index + before.length,
        end: start + from + index + words.length,
      };
      return span.end > span.start ? [span] : [];
    },
  );

/** Null where a text does not begin with front matter: each line between the rules has a key, or goes on with the one above. */
export const frontMatter = (lines: readonly Line[]): FrontMatter | null => {
  const at = lines.findIndex((line) => !isBlank(line.text));
  if (lines[at]?.text.trimEnd() !== '---') return null;
  const length = lines.slice(at + 1).findIndex(({ text }) => /^(?:---|\.\.\.)\s*$/.test(text));
  const own = lines.slice(at + 1, at + 1 + Math.max(0, length));
  if (own.length === 0) return null;
  let key = '';
  const title: Span[] = [];
  for (const line of own) {
    const [label, name = ''] = field.exec(line.text) ?? [];
    if (label !== undefined) key = name.toLowerCase();
    else if (key === '' || !/^(?:\s|- |#|$)/.test(line.text)) return null;
    if (key === 'title') title.push(...wordsFrom(line, label?.length ?? 0));
  }
  return { lines: lines.slice(at, at + length + 2), title };
};
