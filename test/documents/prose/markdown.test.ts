import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { locateQuote } from '../../../src/documents/quotes/locate-quote.ts';
import { blocksOf, flatten, recordOf, textsOf } from '../sources.ts';

const bodyOf = (text: string): [string, string][] =>
  flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).map((block) => [block.pointer, block.text]);
const wordsOf = (text: string): string[] => bodyOf(text).map(([, words]) => words);

const matter = `---
date: '2024-03-18'
source_url: https://example.org/oslo
tags: statements
title: "Oslo Statement on Open\\_Debate and the Funding\\
  \\ of Campaigns"
---

We agree.
`;

test('front matter has the title and what is said about the text; the rest of it is left out', () => {
  const parsed = parseDocument(matter);
  expect(parsed.title.text).toBe('Oslo Statement on Open Debate and the Funding of Campaigns');
  expect(textsOf(recordOf(parsed, 1), 'date')).toEqual(['2024-03-18']);
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual(['We agree.']);
  expect(parsed.leftOut).toEqual([
    { text: 'source_url: https://example.org/oslo', lines: [3] },
    { text: 'tags: statements', lines: [4] },
  ]);
  expect(parsed.problems).toEqual([]);
});

test('below front matter without a title the first lines are the title', () => {
  const parsed = parseDocument('---\nlayout: page\n---\n# Oslo Statement\n\nWe agree.\n');
  expect(parsed.title.text).toBe('Oslo Statement');
});

test('lines between rules that are no front matter are text', () => {
  expect(wordsOf('---\nOslo Statement\n---\nWe agree.\n')).toEqual(['We agree.']);
});

test('emphasis and links dress words, also over a line end and behind a space', () => {
  const text =
    'Oslo\n\n*The Ministers*,\n\n**Recalling the [Paris\nCall](https://example.org/a_(b)_c "Call") ** and _two_ more,\n';
  expect(wordsOf(text)).toEqual(['The Ministers,', 'Recalling the Paris Call and two more,']);
});

test('the words are quoted without the marks, and have their place', () => {
  const text = 'Oslo\n\nWe **protect** *elec*tions.\n';
  const located = locateQuote(text, 'We protect elections.');
  const words = located.found ? located.spans.map(({ start, end }) => text.slice(start, end)) : located;
  expect(words).toEqual(['We', 'protect', 'elec', 'tions.']);
});

test('stars of notes and of lists, and lines to fill in, are no emphasis', () => {
  const text =
    'Oslo\n\nSigned by Norway*, Iceland** and others.\n\n* meet\n* eat\n\nName ____ and place ____\n';
  expect(wordsOf(text)).toEqual([
    'Signed by Norway*, Iceland** and others.',
    'meet',
    'eat',
    'Name ____ and place ____',
  ]);
});

test('a label behind which a backslash stands is a label', () => {
  expect(bodyOf('Oslo\n\n1\\. We meet.\n\n2\\. We eat \\[soon\\].\n\n\\###\n')).toEqual([
    ['body/1', '1. We meet.'],
    ['body/2', '2. We eat [soon].'],
  ]);
});

test('what parts lists is no text, and does not end them', () => {
  expect(bodyOf('Oslo\n\nWe will:\n\n-   meet;\n\n<!-- -->\n\n-   eat.\n\n* * *\n\nDone.\n')).toEqual([
    ['body/1', 'We will:'],
    ['body/1/1', 'meet;'],
    ['body/1/2', 'eat.'],
    ['body/2', 'Done.'],
  ]);
});

test('a paragraph below the words of an item belongs to it', () => {
  const text =
    'Oslo\n\nWe will:\n\n-   **Meet.** Often.\n\n    It helps.\n\n    -   Here.\n\n        Or there.\n\n    And again.\n\n-   Eat.\n\nSo we agreed.\n';
  expect(bodyOf(text)).toEqual([
    ['body/1', 'We will:'],
    ['body/1/1', 'Meet. Often.'],
    ['body/1/1/1', 'It helps.'],
    ['body/1/1/2', 'Here.'],
    ['body/1/1/2/1', 'Or there.'],
    ['body/1/1/3', 'And again.'],
    ['body/1/2', 'Eat.'],
    ['body/2', 'So we agreed.'],
  ]);
});

test('a heading may stand right behind its marks', () => {
  expect(wordsOf('##Oslo Statement\n\nWe agree.\n\n###Article 1\n\nWe meet.\n')).toEqual([
    'We agree.',
    'Article 1',
    'We meet.',
  ]);
});

test('the title may be dressed, and all of it has a place', () => {
  const parsed = parseDocument('# The **Oslo** [Call](https://example.org)\n\nWe agree.\n');
  expect(parsed.title.text).toBe('The Oslo Call');
  expect(parsed.problems).toEqual([]);
});

test('headings as Wikipedia writes them are headings', () => {
  const text = '= Oslo Call =\n\n== Signatories ==\nAmong them are:\n\n- Chad\n- Chile\n\n==References==\n';
  expect(parseDocument(text).title.text).toBe('Oslo Call');
  expect(bodyOf(text)).toEqual([
    ['body/1', 'Signatories'],
    ['body/2', 'Among them are:'],
    ['body/2/1', 'Chad'],
    ['body/2/2', 'Chile'],
    ['body/3', 'References'],
  ]);
});

test('line breaks that Markdown writes as tags make no page of it', () => {
  const text = '# Oslo Call\n\n**Oslo**<br>\n3 May \\\n2026\n\n## Commitments\n\nWe meet.\n';
  expect(parseDocument(text).title.text).toBe('Oslo Call');
  expect(wordsOf(text)).toEqual(['Oslo 3 May 2026', 'Commitments', 'We meet.']);
});

test('many marks in one line take no square time', () => {
  expect(wordsOf(`Oslo\n\n${'\\* _a_ '.repeat(60_000)}\n`)).toHaveLength(1);
});

test('what a backslash stands before is no link', () => {
  expect(wordsOf('Oslo\n\nHe said \\[off the record\\](twice).\n')).toEqual([
    'He said [off the record](twice).',
  ]);
});
