import { mkdirSync, writeFileSync } from 'node:fs';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema } from 'graphql';
import { readSchema } from './queries.ts';

const folder = new URL('../../../dist/explorer-types/', import.meta.url);

/** Writes the types of schema/schema.graphql, from which gql.tada infers what each query returns. They are made, never edited. */
export function writeSchemaTypes(): void {
  const introspection = minifyIntrospection(introspectionFromSchema(readSchema(), { descriptions: false }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL('introspection.d.ts', folder),
    outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
  );
}
