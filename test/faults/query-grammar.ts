import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

export type Random = () => number;

export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

/** Text that means something to Cypher, Lucene, JSON, JavaScript or terminals, and must be data to us. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "'",
  '"',
  '`',
  '\\',
  "' OR 1=1 //",
  "x'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n RETURN n //',
  '` SET n.x = 1 //',
  '$slug',
  '{{slug}}',
  '} RETURN 1 UNION MATCH (n) RETURN n //',
  'CALL dbms.shutdown()',
  '*',
  '*:*',
  '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /',
  'a AND (b OR',
  'title:[* TO *]',
  '/.*.*.*.*.*.*.*.*.*.*.*.*x/',
  'a~99999',
  'a^1e400',
  '((((((((((((((((((((((((((((((',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  '🂡'.repeat(50),
  'é'.repeat(3_000),
  'paris-call',
  'canada',
  'CA',
  '1e999',
  '-1',
  'null',
  '2018-11-12',
  '9999-99-99',
  '-99999-01-01',
];

const hostileNumbers = ['0', '-1', '1', '20', '101', '2147483647', '-2147483648', '2147483648', '1.5', '1e9'];

/** A query made from the schema: mostly valid in form, with values of every kind. */
export function randomQuery(schema: GraphQLSchema, random: Random): string {
  const root = schema.getQueryType() as GraphQLObjectType;
  const count = 1 + Math.floor(random() * 3);
  const fields = Array.from({ length: count }, (_, n) => field(schema, root, random, 0, `r${n}: `));
  const head = pick(random, [
    '',
    '',
    'query ',
    'query Q ',
    'query Q @skip(if: false) ',
    'mutation ',
    'subscription ',
  ]);
  return `${head}{ ${fields.join(' ')} }`;
}

function field(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  random: Random,
  depth: number,
  alias = '',
): string {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return '__typename';
  const all = Object.values(parent.getFields());
  if (all.length === 0 || random() < 0.03)
    return pick(random, ['__typename', 'nope', '__schema { types { name } }']);
  const chosen = pick(random, all);
  const type = getNamedType(chosen.type);
  const directive = random() < 0.03 ? pick(random, [' @include(if: true)', ' @skip(if: 1)', ' @nope']) : '';
  const head = `${alias}${chosen.name}${argumentsOf(chosen.args, random)}${directive}`;
  if (isLeafType(type)) return head;
  if (depth > 5) return `${head} { __typename }`;
  return `${head} { ${selection(schema, type, random, depth + 1)} }`;
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, random: Random, depth: number): string {
  if (isUnionType(type) || (isInterfaceType(type) && random() < 0.5)) {
    const member = pick(random, schema.getPossibleTypes(type));
    return `__typename ... on ${member.name} { ${selection(schema, member, random, depth)} }`;
  }
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, (_, n) => field(schema, type, random, depth, `f${n}: `)).join(' ');
}

function argumentsOf(args: readonly GraphQLArgument[], random: Random): string {
  const given = args.filter(({ type }) => (isNonNullType(type) ? random() < 0.97 : random() < 0.4));
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${value(type, random, 0)}`).join(', ')})`;
}

function value(type: GraphQLInputType, random: Random, depth: number): string {
  if (isNonNullType(type)) return random() < 0.02 ? 'null' : value(type.ofType, random, depth);
  if (random() < 0.04) return pick(random, ['null', '$nope', '[]', '{}', '"x"', '1', 'true', 'ENUM']);
  if (isListType(type)) {
    const count = random() < 0.02 ? 300 : Math.floor(random() * 4);
    return `[${Array.from({ length: count }, () => value(type.ofType, random, depth)).join(', ')}]`;
  }
  if (isEnumType(type)) return random() < 0.05 ? 'NOPE' : pick(random, type.getValues()).name;
  if (isInputObjectType(type)) {
    if (depth > 2) return '{}';
    const fields = Object.values(type.getFields());
    const given =
      type.isOneOf && random() < 0.9 ? [pick(random, fields)] : fields.filter(() => random() < 0.35);
    return `{ ${given.map((one) => `${one.name}: ${value(one.type, random, depth + 1)}`).join(', ')} }`;
  }
  if (type.name === 'Int' || type.name === 'Float') return pick(random, hostileNumbers);
  if (type.name === 'Boolean') return pick(random, ['true', 'false']);
  return JSON.stringify(pick(random, hostileTexts));
}
