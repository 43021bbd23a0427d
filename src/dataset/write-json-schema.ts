import { writeFileSync } from 'node:fs';
import { datasetJsonSchemaText } from './json-schema.ts';

// Run as a script, `npm run schema:dataset`.
writeFileSync(new URL('../../schema/dataset.schema.json', import.meta.url), datasetJsonSchemaText());
