import { mkdirSync, writeFileSync } from 'node:fs';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema } from 'graphql';
import type { Plugin } from 'vite';
import { documentsIn, faultsOf, readSchema } from './queries.ts';

const typesFolder = new URL('../../../dist/explorer-types/', import.meta.url);

/** Writes the schema's types, from which gql.tada infers what each query returns. They are made, never edited. */
function writeSchemaTypes(): void {
  const introspection = minifyIntrospection(introspectionFromSchema(readSchema(), { descriptions: false }));
  mkdirSync(typesFolder, { recursive: true });
  writeFileSync(
    new URL('introspection.d.ts', typesFolder),
    outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
  );
}

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
