import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type validate,
} from 'graphql';
import { schema } from '../../schema.ts';

/**
 * What graphql-js says of a name that there is not, with the names that there are in that place: it tells of similar ones
 * only, and who asks without having read the schema would have to guess on.
 */
export function withAcceptedNames(message: string): string {
  const names = acceptedNames(message);
  return names.length > 0 ? `${message} Accepted: ${names.join(', ')}.` : message;
}

/** A validation that does so in each of its errors. */
export const namingWhatIsAccepted =
  (check: typeof validate): typeof validate =>
  (...given) => {
    const errors = check(...given);
    for (const error of errors) error.message = withAcceptedNames(error.message);
    return errors;
  };

function acceptedNames(message: string): string[] {
  const [, type, field] = argumentOf.exec(message) ?? [];
  if (type !== undefined) return argumentNames(schema.getType(type), field);
  for (const pattern of places) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return namesIn(schema.getType(name));
  }
  return [];
}

const argumentOf = /Unknown argument "\w+" on field "(\w+)\.(\w+)"/;

/** Sentences of graphql-js (ValidationRules and coerceInputValue) that name the type in whose place something else stands. */
const places = [
  /Cannot query field "\w+" on type "(\w+)"/,
  /Field "\w+" is not defined by type "(\w+)"/,
  /does not exist in "(\w+)" enum/,
  /Enum "(\w+)" cannot represent non-(?:enum|string) value/,
  /OneOf Input Object "(\w+)" must specify exactly one key/,
  /Exactly one key must be specified for OneOf type "(\w+)"/,
  /Expected (?:value of )?type "(\w+)!?"(?:,| to be an object)/,
];

function argumentNames(type: GraphQLNamedType | undefined, field = ''): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return type.getFields()[field]?.args.map(({ name }) => name) ?? [];
}

function namesIn(type: GraphQLNamedType | undefined): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `... on ${name}`);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.keys(type.getFields());
  return [];
}
