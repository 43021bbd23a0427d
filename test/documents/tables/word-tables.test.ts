import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/documents/document.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';

/** Word's list items are paragraphs: the mark has an element of its own, drawn in a font of symbols. */
const item = (mark: string, level: number, words: string): string =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;

const list = [
  item('·', 1, 'Audit the registers of voters;'),
  item('·', 1, 'Share reports, by:'),
  item('o', 2, 'telling partners;'),
  item('o', 2, 'publishing lessons.'),
  item('·', 1, 'Train officials.'),
].join('\n');

const shown = ({ text, children }: Block): unknown =>
  children.length > 0 ? [text, children.map(shown)] : text;
const nested = [
  'Audit the registers of voters;',
  ['Share reports, by:', ['telling partners;', 'publishing lessons.']],
  'Train officials.',
];

describe('a table that Word saved as a page', () => {
  const parsed = parseDocument(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>A. N.</o:Author></o:DocumentProperties></xml><![endif]-->
<title>Draft 7</title><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body><p class=MsoTitle>Plan of <b>Lima</b> on Elections<o:p></o:p></p>
<table class=MsoTableGrid>
<tr><td><p>Title<o:p></o:p></p></td><td><p>Details</p></td><td><p>Partners</p></td></tr>
<tr><td><p><b>Votes<o:p></o:p></b></p></td><td>${list}</td><td><p>The <st1:place w:st="on">African Union</st1:place></p></td></tr>
<tr><td><p>News</p></td><td><p>Label advertising<!--[if gte mso 9]><xml><w:data>0</w:data></xml><![endif]-->, online.</p>
<p><o:p>&nbsp;</o:p></p></td><td><p>Peru</p></td></tr>
<![if !supportMisalignedColumns]><tr height=0><td width=150></td><td width=300></td><td width=99></td></tr><![endif]>
</table><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>
`);
  const [votes, news] = parsed.records;

  test('has its title from the page, not from the frame of the window, and places everything', () => {
    expect(parsed.title.text).toBe('Plan of Lima on Elections');
    expect(parsed.leftOut.map(({ text }) => text)).toEqual(['Draft 7', 'Title Details Partners']);
    expect([parsed.records.length, parsed.problems]).toEqual([2, []]);
  });

  test('has lists by the marks that fonts draw, as deep as their paragraphs say', () => {
    expect(votes?.cells.details?.blocks.map(shown)).toEqual(nested);
    expect(new Set(votes?.cells.details?.blocks.map(({ kind }) => kind))).toEqual(new Set(['ITEM']));
  });

  test('has no words from tags of other vocabularies and from comments', () => {
    expect(votes?.cells.title?.blocks.map(shown)).toEqual(['Votes']);
    expect(votes?.cells.partners?.blocks.map(shown)).toEqual(['The African Union']);
    expect(news?.cells.details?.blocks.map(shown)).toEqual(['Label advertising, online.']);
  });
});

test('a page without a table has the same lists, and another list after a paragraph begins anew', () => {
  const numbered = [1, 2].map((n) => `<p>${n}.<span>&nbsp; </span>Meet.</p>`).join('\n');
  const parsed = parseDocument(
    `<p>Pact of Lima</p>\n<p>We will:</p>${list}<p>We further will:</p>${numbered}`,
  );
  expect(parsed.records[0]?.cells.body?.blocks.map(shown)).toEqual([
    ['We will:', nested],
    ['We further will:', ['1. Meet.', '2. Meet.']],
  ]);
});

test('an address in angle brackets is no tag', () => {
  const parsed = parseDocument('<p>Pact of Lima</p>\n<p>Write to <mailto:pact@example.org>.</p>');
  expect(parsed.records[0]?.cells.body?.blocks.map(shown)).toEqual(['Write to <mailto:pact@example.org>.']);
});
