import { expect, test } from 'vitest';
import { fragmentsOf } from '../../src/lookahead/fragment.ts';

const render = (text: string, variable = 'a') =>
  fragmentsOf(() => text)
    .defineExpression('text', variable)
    .template.render(new Map([['a', 'a_1']]), '_1');

test.each([
  [
    'variables, in every place',
    'MATCH (a)-[b]->(a:Label) WHERE a = b',
    'MATCH (a_1)-[b]->(a_1:Label) WHERE a_1 = b',
  ],
  [
    'not properties, labels and types of the same name',
    'a.a = x.a AND a:a AND a:a|a',
    'a_1.a = x.a AND a_1:a AND a_1:a|a',
  ],
  [
    'values of maps, but not their keys’ strings',
    '{key: a} + "a" + \'a\' + `a`',
    '{key: a_1} + "a" + \'a\' + `a`',
  ],
  ['not functions', 'a(a) + size(a)', 'a(a_1) + size(a_1)'],
  [
    'parameters, but not dynamic types',
    '$a + $b -[r:$any($kinds)]-> a',
    '$a_1 + $b_1 -[r:$any($kinds_1)]-> a_1',
  ],
])('renames %s', (_what, text, expected) => {
  expect(render(text)).toBe(expected);
});

test('a variable that the text does not have is a mistake of the definition', () => {
  expect(() => render('MATCH (x)')).toThrow('the fragment text has no variable a');
});
