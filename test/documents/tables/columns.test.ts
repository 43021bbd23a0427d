import { expect, test } from 'vitest';
import { columnKeys } from '../../../src/documents/tables/columns.ts';

test.each([
  [
    [
      'Year',
      'Statements, commitments, declarations',
      'Partners or co-signers',
      'Commitments, statements, declarations Canada has made or signed',
      'Detailed list of commitments Canada has made or signed',
    ],
    ['year', 'title', 'partners', 'summary', 'details'],
  ],
  [
    ['Date of adoption', 'Title', 'Signatories', 'Summary', 'Full text', 'Link'],
    ['year', 'title', 'partners', 'summary', 'details', 'source'],
  ],
  [
    ['Instrument', 'Countries', 'Description', 'Provisions'],
    ['title', 'partners', 'summary', 'details'],
  ],
  [
    ['Intitulé', 'Signataires', 'Date d’adoption', 'Résumé', 'Engagements'],
    ['title', 'partners', 'year', 'summary', 'details'],
  ],
  [
    ['Compromisos', 'Denominación', 'Países', 'Resumen'],
    ['details', 'title', 'partners', 'summary'],
  ],
  [
    ['Bezeichnung', 'Unterzeichner', 'Zusammenfassung', 'Zusagen'],
    ['title', 'partners', 'summary', 'details'],
  ],
  [
    ['Fecha', 'Nombre de la iniciativa', 'Participantes', 'Descripción', 'Compromisos'],
    ['year', 'title', 'partners', 'summary', 'details'],
  ],
  [
    ['Год', 'Название', 'Участники', 'Краткое содержание', 'Обязательства'],
    ['year', 'title', 'partners', 'summary', 'details'],
  ],
  [
    ['السنة', 'العنوان', 'الموقعون', 'الملخص', 'الالتزامات'],
    ['year', 'title', 'partners', 'summary', 'details'],
  ],
  [
    ['年份', '名称', '签署方', '摘要', '承诺'],
    ['year', 'title', 'partners', 'summary', 'details'],
  ],
  [
    ['Date', '\u200bTitle', 'Part\u00adners'],
    ['year', 'title', 'partners'],
  ],
  [
    ['Title', 'Title', 'Status', ''],
    ['title', 'column-2', 'column-3', 'column-4'],
  ],
])('%j', (headers, keys) => {
  expect(columnKeys(headers)).toEqual(keys);
});

test('of a line with a hundred thousand tabs are told in no square time', () => {
  expect(columnKeys(Array.from({ length: 100_000 }, () => '')).at(-1)).toBe('column-100000');
});
