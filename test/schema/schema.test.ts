import { readFileSync } from 'node:fs';
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { textOf } from '../docs/examples.ts';
import { breakingChanges, printedSchema } from './printed-schema.ts';

test('schema/schema.graphql is the schema as it is printed; `npm run schema` writes it', () => {
  const committed = readFileSync('schema/schema.graphql', 'utf8');
  expect(breakingChanges(committed, printedSchema), 'changes that would break clients').toEqual([]);
  expect(printedSchema).toBe(committed);
});

test('everything in the schema says what it is', () => {
  expect([...blanks(schema)]).toEqual([]);
});

test('a list whose pages hold more or less than a hundred rows says so', () => {
  const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).filter(({ args, description, extensions }) => {
          const { lookahead } = extensions as { lookahead?: { sizes?: { max: number } } };
          const most = lookahead?.sizes?.max ?? 100;
          const isList = args.some(({ name }) => name === 'first');
          return isList && most !== 100 && !description?.includes(`at most ${most} a page`);
        })
      : [],
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('an id is global, or docs/clients.md says what caches by id are to do', () => {
  const local = Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) && type.getFields().id && !type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  expect(local.map(({ name }) => name)).not.toEqual([]);
  for (const { name } of local) expect(textOf('docs/clients.md')).toContain(`${name}: { keyFields: false }`);
});

function* blanks(all: GraphQLSchema): Generator<string> {
  for (const type of Object.values(all.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!type.description?.trim()) yield type.name;
    if (isEnumType(type))
      for (const value of type.getValues())
        if (!value.description?.trim()) yield `${type.name}.${value.name}`;
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (!field.description?.trim()) yield `${type.name}.${field.name}`;
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        if (!field.description?.trim()) yield `${type.name}.${field.name}`;
        for (const arg of field.args)
          if (!arg.description?.trim()) yield `${type.name}.${field.name}(${arg.name})`;
      }
  }
}
