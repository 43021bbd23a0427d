import type { Plugin } from 'vite';
import { documentsIn, faultsOf, readSchema } from './queries.ts';
import { writeSchemaTypes } from './schema-types.ts';

/** A build fails when a query does not fit schema/schema.graphql. */
export function checkQueries(): Plugin {
  const documents = new Map<string, string[]>();
  return {
    name: 'signatory:queries',
    buildStart: writeSchemaTypes,
    transform(code, id) {
      if (/\.tsx?$/.test(id) && code.includes('graphql(`')) documents.set(id, documentsIn(code));
    },
    buildEnd(error) {
      if (error) return;
      const faults = faultsOf([...documents.values()].flat(), readSchema());
      if (faults.length > 0)
        this.error(`Queries that do not fit schema/schema.graphql:\n${faults.join('\n')}`);
    },
  };
}
