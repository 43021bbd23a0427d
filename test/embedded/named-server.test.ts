import { expect, test } from 'vitest';
import { namedServer } from '../../src/embedded/named-server.ts';

test('a server has its address from NEO4J_URI, and a user by default', () => {
  const named = namedServer({ NEO4J_URI: 'neo4j+s://example.org', NEO4J_PASSWORD: 'x' });
  expect(named).toEqual({ uri: 'neo4j+s://example.org', user: 'neo4j', password: 'x' });
  for (const NEO4J_URI of ['bolt://[::1]:7687/', 'neo4j://localhost?policy=near'])
    expect(namedServer({ NEO4J_URI })).toMatchObject({ uri: NEO4J_URI });
  expect(namedServer({})).toBeUndefined();
});

test.each([
  ['foo', 'NEO4J_URI is "foo".'],
  ['localhost:7687', 'NEO4J_URI is "localhost:7687".'],
  ['http://localhost:7474', 'NEO4J_URI is "http://localhost:7474".'],
  ['bolt://ada:secret@localhost', 'NEO4J_URI is "bolt://…@localhost", with a user in it.'],
  ['ada:secret@localhost:7687', 'NEO4J_URI is "…@localhost:7687".'],
  ['BOLT://localhost', 'NEO4J_URI is "BOLT://localhost".'],
  [' bolt://localhost', 'NEO4J_URI is " bolt://localhost".'],
  ['neo4j://localhost/other', 'NEO4J_URI is "neo4j://localhost/other", with more than a server in it.'],
  ['bolt://localhost?policy=near', 'NEO4J_URI is "bolt://localhost?policy=near", with more than a server'],
  ['bolt://ada#secret@localhost', 'NEO4J_URI is "bolt://…@localhost", with more than a server'],
])('%s is refused, and its password kept', (NEO4J_URI, message) => {
  const read = () => namedServer({ NEO4J_URI });
  expect(read).toThrow(expect.objectContaining({ code: 'ADDRESS_WRONG' }));
  expect(read).toThrow(message);
  expect(read).not.toThrow('secret');
});

test('a user or a password without an address is refused', () => {
  expect(() => namedServer({ NEO4J_USER: 'ada' })).toThrow('NEO4J_USER is set and NEO4J_URI is not');
});
