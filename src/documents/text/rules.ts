import type { Line } from './lines.ts';

/** Whether a line is a rule: between parts of a text, above the notes of a page, or `--	--	---`, what a page break leaves of a table's border. */
export const isRule = (line: Line): boolean =>
  /^[\s|+:]*[-–—_=*]{2}[\s|+:\-–—_=*]*$/.test(line.text) || mark.test(line.text);
/** "* * *" of Markdown, "###" at the end of a press release, the comment that parts two lists, what a page tells browsers. */
const mark = /^\s*(?:\*(?:\s+\*){2,}|#[#\s]*|<!--(?:(?!-->).)*-->|<meta\b[^<>]*>)\s*$/;
