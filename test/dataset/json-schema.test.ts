import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileKinds } from '../../src/dataset/read/file-kinds.ts';
import { datasetJsonSchemaText } from '../../src/dataset/read/json-schema.ts';

const path = new URL('../../schema/dataset.schema.json', import.meta.url);

describe('schema/dataset.schema.json', () => {
  it('is what the definitions that validate give; `npm run schema` writes it', () => {
    expect(readFileSync(path, 'utf8')).toBe(datasetJsonSchemaText());
  });

  it('has a part for every kind of file, and every reference in it leads somewhere', () => {
    const schema = JSON.parse(datasetJsonSchemaText());
    for (const kind of Object.keys(fileKinds)) expect(Object.keys(schema.$defs)).toContain(kind);
    const references = [...datasetJsonSchemaText().matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(Object.keys(schema.$defs)).toContain(name);
  });
});
