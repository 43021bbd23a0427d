import { readFileSync, writeFileSync } from 'node:fs';
import { datasetJsonSchemaText } from '../../src/dataset/read/json-schema.ts';
import { breakingChanges, printedSchema } from '../schema/printed-schema.ts';

// Writes both files of schema/ that follow from the code, and says what the new API no longer answers.
const file = 'schema/schema.graphql';
const breaking = breakingChanges(readFileSync(file, 'utf8'), printedSchema);
writeFileSync(file, printedSchema);
writeFileSync('schema/dataset.schema.json', datasetJsonSchemaText());
for (const change of breaking) process.stderr.write(`Breaks clients: ${change}\n`);
