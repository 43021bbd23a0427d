import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf } from '../sources.ts';

const page = (body: string): string =>
  `<!doctype html><html><head><title>Oslo Statement | Ministry</title></head>\n<body>\n${body}\n</body></html>`;
const read = (body: string) => {
  const parsed = parseDocument(page(body));
  const blocks = flatten(blocksOf(recordOf(parsed, 1), 'body'));
  return {
    ...parsed,
    body: blocks.map(({ text }) => text),
    cut: blocks.filter(({ truncated }) => truncated),
  };
};

test('the title of a page is its first heading, and that of its window is left out', () => {
  const { title, leftOut, body } = read(
    '<nav><ul><li>Home</li></ul></nav>\n<h1>Oslo Statement</h1>\n<p>Adopted in Oslo.</p>',
  );
  expect(title.text).toBe('Oslo Statement');
  expect(leftOut).toEqual([{ text: 'Oslo Statement | Ministry', lines: [1] }]);
  expect(body).toEqual(['Home', 'Adopted in Oslo.']);
});

test('the title of a page that Word wrote is its paragraph in the style of titles', () => {
  const { title, body } = read('<p class=MsoNormal>Draft</p><p class=MsoTitle>Oslo Call</p><p>We act.</p>');
  expect(title.text).toBe('Oslo Call');
  expect(body).toEqual(['Draft', 'We act.']);
});

test('what stands above the page is no part of its frame', () => {
  const text = `Oslo Statement\n${page('<h1>Oslo</h1>')}`;
  const { title, leftOut } = parseDocument(text);
  expect([title.text, leftOut.map(({ lines }) => lines)]).toEqual(['Oslo Statement', [[2]]]);
});

test('without a heading it is that of its window', () => {
  expect(read('<p>Adopted in Oslo.</p>').title.text).toBe('Oslo Statement | Ministry');
});

test('forms, buttons and drawings of a page are no words', () => {
  expect(
    read(
      '<h1>Oslo Statement</h1><p>We use cookies.</p><button>Reject</button><svg><title>x</title><path d="M0"/></svg>' +
        '<form><label>Mail</label><input type="text"><select><option>One<option>Two</select></form>',
    ).body,
  ).toEqual(['We use cookies.', 'Reject', 'Mail', 'One', 'Two']);
});

test('what goes on in a list below it is not cut', () => {
  const { cut } = read(
    '<h1>Oslo Statement</h1><ul><li>abroad, including<ul><li>in exile;</li><li>in war.</li></ul></li></ul>',
  );
  expect(cut).toEqual([]);
});
