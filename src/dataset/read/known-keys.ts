import { z } from 'zod';

/** The keys that a schema accepts at a path of a value, for the hint of a message; empty where any or none are accepted. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  let candidates = alternatives(schema);
  let current = value;
  for (const key of path) {
    candidates = candidates.flatMap((candidate) => below(candidate, key)).flatMap(alternatives);
    current = (current as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }
  const shapes = candidates.filter((candidate) => candidate instanceof z.ZodObject);
  const given = Object.keys((current as object | null | undefined) ?? {});
  const shared = (keys: string[]) => keys.filter((key) => given.includes(key)).length;
  // Of several shapes the one that shares most keys with what was written is meant.
  return shapes.map((shape) => Object.keys(shape.shape)).sort((a, b) => shared(b) - shared(a))[0] ?? [];
}

function below(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const inner = schema.shape[String(key)];
    return inner ? [inner as z.ZodType] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
}

/** Takes optional, null, default and lazy wrappers off, and a union apart. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodLazy) return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives);
  return [schema];
}
