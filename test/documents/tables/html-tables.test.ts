import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { locateQuote } from '../../../src/documents/quotes/locate-quote.ts';
import { flatten } from '../sources.ts';

const text = `<html><head><style>td { border: 0 }</style></head><body>
<h2>Register of pacts</h2>
<table><thead>
<tr><th rowspan="2">Year</th><th rowspan="2">Title</th><th rowspan="2">Signatories</th><th colspan="2">Content</th></tr>
<tr><th>Summary</th><th>Detailed list</th></tr></thead>
<tbody>
<tr><td colspan="5"><b>Part A</b></td></tr>
<tr><td rowspan="2">2018</td><td>Pact of
Lima</td><td>Peru</td><td>On votes.</td><td><ul><li>Count them.</li><li>Publish
them.</li></ul></td></tr>
<tr><td>Pact of Quito<td>Ecuador<td>On news.<td>We will:<table><tr><td>a)</td><td>Report.</td></tr><tr><td>b)</td><td>Listen.</td></tr></table></tr>
<tr><td>n.d.</td><td>Pact of Cali</td><td colspan="3">Nobody</td></tr>
<tr><td>2021</td><td>Pact of Colón</td><td>Panama</td><td>On threats to</td><td>&ndash;&nbsp;Meet.<br>&ndash; Share lists of</td></tr>
</tbody></table>
<p>Register of pacts – page 2</p>
<table>
<tr><th>Year</th><th>Title</th><th>Signatories</th><th>Summary</th><th>Detailed list</th></tr>
<tr><td></td><td></td><td></td><td>elections.</td><td>names.</td></tr>
</table>
<p>As amended.</p>
</body></html>
`;

describe('a table in HTML', () => {
  const parsed = parseDocument(text);
  const cells = parsed.records.map(({ cells }) =>
    Object.values(cells).map(({ blocks }) =>
      flatten(blocks)
        .map((block) => block.text)
        .join(' | '),
    ),
  );

  test('has rows and columns: tags part them, line breaks do not, and end tags may be missing', () => {
    expect([parsed.kind, parsed.title.text]).toEqual(['TABLE', 'Register of pacts']);
    expect(cells.slice(0, 2)).toEqual([
      ['2018', 'Pact of Lima', 'Peru', 'On votes.', 'Count them. | Publish them.'],
      ['2018', 'Pact of Quito', 'Ecuador', 'On news.', 'We will: | a) Report. | b) Listen.'],
    ]);
  });

  test('has the columns of its lowest header row', () => {
    expect(Object.keys(parsed.records[0]?.cells ?? {})).toEqual([
      'year',
      'title',
      'partners',
      'summary',
      'details',
    ]);
  });

  test('keeps the columns behind a cell that covers several, and says where a year comes from', () => {
    expect(cells[2]).toEqual(['n.d.', 'Pact of Cali', 'Nobody', '', '']);
    expect(parsed.records[1]?.cells.year?.inherited?.fromRow).toBe(1);
  });

  test('has a cell over several rows in each of them, and says so', () => {
    const covering = parseDocument(`<table>
<tr><th>Year</th><th>Title</th><th>Adherents</th><th>Summary</th><th>Link</th></tr>
<tr><td>2019</td><td>Pact of Lima</td><td rowspan="3">Peru, Chile</td><td>On votes.</td><td rowspan="2">x.example</td></tr>
<tr><td>2020</td><td rowspan="2">Pact of Quito</td><td>On news.</td></tr>
<tr><td>2021</td><td>On funds.</td><td></td></tr>
</table>`);
    const shown = covering.records.map(({ cells }) =>
      Object.values(cells).map(({ blocks, inherited }) => [blocks[0]?.text ?? '', inherited?.fromRow ?? 0]),
    );
    expect(shown).toEqual([
      [
        ['2019', 0],
        ['Pact of Lima', 0],
        ['Peru, Chile', 0],
        ['On votes.', 0],
        ['x.example', 0],
      ],
      [
        ['2020', 0],
        ['Pact of Quito', 0],
        ['Peru, Chile', 1],
        ['On news.', 0],
        ['x.example', 1],
      ],
      [
        ['2021', 0],
        ['Pact of Quito', 2],
        ['Peru, Chile', 1],
        ['On funds.', 0],
        ['', 0],
      ],
    ]);
  });

  test('goes on over the page', () => {
    expect(cells.slice(3)).toEqual([
      ['2021', 'Pact of Colón', 'Panama', 'On threats to elections.', 'Meet. | Share lists of names.'],
    ]);
  });

  test('says with its line what belongs to no row', () => {
    expect(parsed.problems.map(({ line, text: words }) => [line, words])).toEqual([
      [7, 'Part A'],
      [20, 'As amended.'],
    ]);
    expect(parsed.leftOut.map(({ lines }) => lines)).toEqual([[4], [5], [15], [17]]);
  });

  test('has quotes, over its pages as well', () => {
    expect(locateQuote(text, 'On threats to elections.').found).toBe(true);
    expect(locateQuote(text, 'Pact of Lima').found).toBe(true);
  });
});
