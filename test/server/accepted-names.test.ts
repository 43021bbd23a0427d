import { coerceInputValue, getNamedType, isInputType, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';
import { withAcceptedNames } from '../../src/server/operations/accepted-names.ts';

const kinds = 'Accepted: CALL, CODE_OF_CONDUCT, COMMITMENT,';

it.each([
  ['{ declaration(by: { slug: "a" }) { signatories { name } } }', 'Accepted: edges, nodes, pageInfo,'],
  ['{ declaration(slug: "a") { slug } }', 'Accepted: by.'],
  ['{ declarations(filter: { signedBy: "a" }) { totalCount } }', 'Accepted: allThemes, anyParties,'],
  ['{ declarations(filter: { kinds: [STATEMENT] }) { totalCount } }', kinds],
  ['{ declarations(filter: { kinds: ["CALL"] }) { totalCount } }', kinds],
  ['{ declarations(orderBy: DATE) { totalCount } }', 'Accepted: direction, field.'],
  ['{ declaration(by: { slug: "a", name: "b" }) { slug } }', 'Accepted: id, name, slug.'],
  ['{ path(from: "a", to: "b") { steps { to { slug } } } }', 'Accepted: ... on Declaration,'],
])('names what there is where a document names what there is not: %s', (document, accepted) => {
  const [error] = validate(schema, parse(document));
  expect(withAcceptedNames(error?.message ?? '')).toContain(accepted);
});

it.each([
  ['DeclarationFilter', { signedBy: 'a' }, 'Accepted: allThemes, anyParties,'],
  ['DeclarationKind', 'STATEMENT', kinds],
  ['DeclarationKind', 1, kinds],
  ['DeclarationOrder', 'DATE', 'Accepted: direction, field.'],
  ['DeclarationBy', { slug: 'a', name: 'b' }, 'Accepted: id, name, slug.'],
])('and where a variable does: %s', (name, value, accepted) => {
  const type = getNamedType(schema.getType(name));
  if (!isInputType(type)) throw new Error(`${name} is no input type`);
  const messages: string[] = [];
  coerceInputValue(value, type, (_path, _value, { message }) => messages.push(message));
  expect(messages.map(withAcceptedNames)).toEqual([expect.stringContaining(accepted)]);
});

it('adds nothing to what says enough', () => {
  const [error] = validate(schema, parse('{ commitment }'));
  expect(withAcceptedNames(error?.message ?? '')).toBe(error?.message);
});
