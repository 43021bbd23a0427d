/**
 * Version of the shape of the graph (docs/data-model.md), which stands in the DataSet node. A program refuses a graph of a
 * newer version and brings one of an older version up to its own (migrations.ts).
 */
export const schemaVersion = 1;
