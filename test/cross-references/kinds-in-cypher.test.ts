import { expect, test } from 'vitest';
import { crossReferenceKindNames } from '../../src/cross-references/kinds.ts';
import { cypherFiles } from '../../src/graph/cypher-files.ts';

const kinds = new Set<string>(crossReferenceKindNames);

/** Lists of relationship types that name a kind of cross-reference, by file. */
const lists = [...cypherFiles].flatMap(([file, text]) =>
  [...text.matchAll(/\[\w*:([A-Z_|]+)\]/g)]
    .map(([, types = '']) => ({ file, types: types.split('|') }))
    .filter(({ types }) => types.some((type) => kinds.has(type))),
);

test('statements that write out the kinds of cross-references name every kind of the registry', () => {
  expect(lists.map(({ file }) => file)).toContain('cross-references/of-declaration');
  const sorted = lists.map(({ file, types }) => ({ file, types: types.sort() }));
  expect(sorted).toEqual(lists.map(({ file }) => ({ file, types: [...kinds].sort() })));
});
