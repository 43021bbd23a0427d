import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Rows that a list without pages is taken to hold. */
export const listSize = 10;
/** Rows of a page where nothing says how many. */
const pageSize = 20;

interface SizeArgs {
  first?: number | null;
  last?: number | null;
  ids?: readonly unknown[];
}

/** What a field adds to the cost of an operation, and by how much it multiplies the cost of what is selected below it. */
export interface FieldCost {
  field: number;
  multiplier: number;
}

const free: FieldCost = { field: 0, multiplier: 1 };
const rows = (count: number): FieldCost => ({ field: Math.max(1, count), multiplier: Math.max(1, count) });

/** A field costs the rows it fetches. Values of a row that is fetched anyway are free. */
export function fieldCost(
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  {
    name,
    type,
    args: parameters,
    extensions,
  }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type' | 'args' | 'extensions'>,
): FieldCost {
  const { first, last, ids } = args as SizeArgs;
  const takes = (argument: string) => parameters.some((parameter) => parameter.name === argument);
  if (takes('first')) {
    const { lookahead } = extensions as { lookahead?: { sizes?: { default: number } } };
    return rows(first ?? last ?? lookahead?.sizes?.default ?? pageSize);
  }
  if (takes('ids')) return rows(ids?.length ?? 1);
  // The rows of a page have been counted with the page.
  if (parameters.length === 0 && (name === 'nodes' || name === 'edges' || name === 'node')) return free;
  const named = getNamedType(type);
  if (!leadsToRows(named)) return free;
  if (isList(type)) return isRow(named) ? rows(listSize) : { field: 0, multiplier: listSize };
  return isRow(named) ? rows(1) : free;
}

/** The cost of a field whose own work takes as long as fetching `before` rows; the rows it answers with are added. */
export const workingFor =
  (before: number) =>
  (...of: Parameters<typeof fieldCost>): FieldCost => {
    const { field, multiplier } = fieldCost(...of);
    return { field: before + field, multiplier };
  };

const isList = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? isList(type.ofType) : isListType(type);

/** Rows of the graph have an id of their own; so do the unions of such. */
const isRow = (type: GraphQLNamedType): boolean =>
  isAbstractType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));

const known = new Map<GraphQLNamedType, boolean>();

/** Whether rows can be reached from a type: what only holds values of its own cannot multiply anything. */
function leadsToRows(type: GraphQLNamedType): boolean {
  if (isRow(type)) return true;
  if (!isObjectType(type)) return false;
  const found = known.get(type);
  if (found !== undefined) return found;
  known.set(type, false);
  const leads = Object.values(type.getFields()).some((field) => leadsToRows(getNamedType(field.type)));
  known.set(type, leads);
  return leads;
}
