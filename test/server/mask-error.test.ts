import { GraphQLError } from 'graphql';
import { expect, it, vi } from 'vitest';
import { maskError } from '../../src/server/graphql/mask-error.ts';

it.each([
  'Cannot return null for non-nullable field Declaration.title.',
  'Expected Iterable, but did not find one for field "Query.themes".',
  'Enum "SignatureRole" cannot represent value: "FRIEND"',
  'Int cannot represent non-integer value: "many"',
])('logs what our own answer does not satisfy, and tells its id only: %s', (message) => {
  const log = vi.fn();
  const masked = maskError(new GraphQLError(message, { path: ['a'] }), log);
  expect(masked.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(masked.message).toContain(log.mock.calls[0]?.[0]);
});

it.each([
  ['Variable "$n" got invalid value 1.5; Int cannot represent non-integer value: 1.5', undefined],
  ['Argument "first" of non-null type "Int!" must not be null.', ['a']],
])('leaves what the request got wrong as it is: %s', (message, path) => {
  const log = vi.fn();
  const told = maskError(new GraphQLError(message, { path }), log);
  expect([told.message, told.extensions.code]).toEqual([message, 'BAD_USER_INPUT']);
  expect(log).not.toHaveBeenCalled();
});
