import { z } from 'zod';
import { commitmentRecord } from '../../commitments/record.ts';
import { edtf } from '../../evidence/partial-date.ts';
import { evidenceRecord } from '../../evidence/record.ts';
import { slug } from '../../evidence/slug.ts';
import { addressesRecord } from '../../themes/addresses.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';

/** Named once and referred to, because several kinds of files share them. */
const shared = {
  slug,
  date: edtf,
  evidence: evidenceRecord,
  addresses: addressesRecord,
  commitment: commitmentRecord,
};

/**
 * JSON Schema (draft 2020-12) of every kind of file of a data set, from the definitions that validate them. A file names
 * its own part for editors: `# yaml-language-server: $schema=../schema/dataset.schema.json#/$defs/states`.
 */
function datasetJsonSchema(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema as z.ZodType, { id });
  const kinds = Object.entries(fileKinds) as [FileKind, (typeof fileKinds)[FileKind]][];
  for (const [kind, { schema, list }] of kinds)
    registry.add(list ? z.array(schema as z.ZodType) : (schema as z.ZodType), { id: kind });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/$defs/${id}`, io: 'input' });
  const definitions = Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...rest }]) => [
    id,
    rest,
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Signatory data set',
    description:
      'A file of a data set. Its name says what it holds: dataset.yaml, sources.yaml, references.yaml, states.yaml, ' +
      'organizations.yaml, themes.yaml, instruments.yaml; a file of any other name holds one declaration.',
    anyOf: kinds.map(([kind]) => ({ $ref: `#/$defs/${kind}` })),
    $defs: Object.fromEntries(definitions),
  };
}

/** The text of schema/dataset.schema.json. */
export const datasetJsonSchemaText = (): string => `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`;
