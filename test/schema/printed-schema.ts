import { buildSchema, findBreakingChanges, lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../../src/schema.ts';

/** The text of schema/schema.graphql: sorted, so that its differences are those of the API. */
export const printedSchema = `${printSchema(lexicographicSortSchema(schema))}\n`;

/** What clients of one schema could not ask of the next, each as a sentence. */
export const breakingChanges = (before: string, after: string): string[] =>
  findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description);
