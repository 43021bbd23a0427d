import { writeSchemaTypes } from '../../src/explorer/build/schema-types.ts';

// The explorer is checked against the schema as it is, not as it was when the explorer was last built.
writeSchemaTypes();
