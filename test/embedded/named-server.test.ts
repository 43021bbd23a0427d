import { expect, test } from 'vitest';
import { namedServer } from '../../src/embedded/named-server.ts';

test('a server has its address from NEO4J_URI, and a user by default', () => {
  const named = namedServer({ NEO4J_URI: 'neo4j+s://example.org', NEO4J_PASSWORD: 'x' });
  expect(named).toEqual({ uri: 'neo4j+s://example.org', user: 'neo4j', password: 'x' });
  expect(namedServer({})).toBeUndefined();
});

test.each([
  ['foo', 'NEO4J_URI is "foo".'],
  ['localhost:7687', 'NEO4J_URI is "localhost:7687".'],
  ['http://localhost:7474', 'NEO4J_URI is "http://localhost:7474".'],
  ['bolt://ada:secret@localhost', 'NEO4J_URI is "bolt://…@localhost", with a user in it.'],
  ['ada:secret@localhost:7687', 'NEO4J_URI is "…@localhost:7687".'],
])('%s is refused, and its password kept', (NEO4J_URI, message) => {
  const read = () => namedServer({ NEO4J_URI });
  expect(read).toThrow(expect.objectContaining({ code: 'ADDRESS_WRONG' }));
  expect(read).toThrow(message);
  expect(read).not.toThrow('secret');
});

test('a user or a password without an address is refused', () => {
  expect(() => namedServer({ NEO4J_USER: 'ada' })).toThrow('NEO4J_USER is set and NEO4J_URI is not');
});
