import { readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';

const file = 'schema/schema.graphql';
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

test('schema/schema.graphql is the schema as it is printed; SIGNATORY_UPDATE=1 writes it', () => {
  if (process.env.SIGNATORY_UPDATE === '1') writeFileSync(file, printed);
  const committed = readFileSync(file, 'utf8');
  const breaking = findBreakingChanges(buildSchema(committed), buildSchema(printed)).map(
    ({ description }) => description,
  );
  expect(breaking, 'changes that would break clients').toEqual([]);
  expect(printed).toBe(committed);
});

test('everything in the schema says what it is', () => {
  expect([...blanks(schema)]).toEqual([]);
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
