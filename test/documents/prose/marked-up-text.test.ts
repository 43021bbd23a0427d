import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf, textsOf } from '../sources.ts';
import { bodyOf } from './body-of.ts';

test('a text in HTML', () => {
  expect(bodyOf('Rivers\n\n<p>We will:</p>\n<ul>\n<li>meet</li>\n<li>eat</li>\n</ul>\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat'],
  ]);
});

test('Markdown: its marks are no words', () => {
  const parsed = parseDocument(
    '# Rivers\n\n## Preamble\nWe agree.\n\n> Said one.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
  );
  expect(parsed.title.text).toBe('Rivers');
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual([
    'Preamble',
    'We agree.',
    'Said one.',
    '| A | B |',
    '| 1 | 2 |',
  ]);
});

test('an HTML page: its title, tags and comments over lines, no scripts', () => {
  const parsed = parseDocument(
    '<!DOCTYPE html>\n<html><head><title>Rivers</title>\n<script>var a = "<p>";</script></head>\n<body><p\n class="x">We, the parties,\nwill:</p>\n<ol>\n<li>meet <!-- not\nnow --> soon\n<li>eat &amp; drink\n</ol></body></html>\n',
  );
  expect(parsed.title.text).toBe('Rivers');
  expect(parsed.problems).toEqual([]);
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual(['We, the parties, will:']);
  expect(flatten(blocksOf(recordOf(parsed, 1), 'body')).map((block) => block.text)).toEqual([
    'We, the parties, will:',
    'meet soon',
    'eat & drink',
  ]);
});

test('a table in HTML is reported: its rows and columns are not read', () => {
  const { kind, problems } = parseDocument(
    '<p>Pacts</p>\n<table>\n<tr><td>2001</td><td>Rome</td></tr>\n</table>\n',
  );
  expect([kind, problems.map(({ line }) => line)]).toEqual(['TEXT', [2]]);
});

test('the title of a text in HTML is its words: tags that dress it are left out, and those that part it end it', () => {
  expect(parseDocument('On <b>peace</b>&nbsp;<br>\n<p>We act.</p>').title.text).toBe('On peace');
  const text = 'On peace<p>We act.</p>';
  expect(parseDocument(text).title.text).toBe('On peace');
  expect(bodyOf(text)).toEqual([['body/1', 'PARAGRAPH', 'We act.']]);
});
