import neo4j from 'neo4j-driver';
import type { Parameter, Parameters } from './query.ts';

/** Parameters as Bolt takes them: whole JavaScript numbers go as integers, or LIMIT, dates and offsets would be floats. */
export function toWire(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, valueToWire(value)]));
}

function valueToWire(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map(valueToWire) : toWire(value as Parameters);
}
