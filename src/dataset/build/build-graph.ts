import type { ProblemLog } from '../problem.ts';
import type { Manifest } from '../read/file-kinds.ts';
import type { Source } from '../read/read-sources.ts';
import type { Records } from '../read/records.ts';
import { type GraphRows, type NodeRow, nodeKey, properties } from '../rows.ts';
import { createBuildContext } from './build-context.ts';
import { buildDeclaration, buildInstruments } from './build-declarations.ts';
import { buildOrganizations, buildStates } from './build-parties.ts';
import { buildThemes } from './build-themes.ts';
import { withDataSetNode } from './dataset-node.ts';
import type { Names } from './names.ts';
import { createEvidenceResolver } from './resolve-evidence.ts';
import { signatureNotes } from './signature-notes.ts';
import { coverageNumbers, coverSources, type SourceCoverage } from './source-coverage.ts';

/** What the records mean: rows for the graph, and what was learnt on the way. */
export interface BuiltGraph {
  rows: GraphRows;
  coverage: SourceCoverage[];
  /** Remarks that stop nothing. */
  notes: string[];
}

/**
 * Resolves every slug, quote, pointer and date of the records into the nodes and relationships of docs/data-model.md.
 * What cannot be resolved goes to the log and is left out; the rows are fit to import only when the log stays empty.
 */
export function buildGraph(
  manifest: Manifest,
  records: Records,
  sources: ReadonlyMap<string, Source>,
  names: Names,
  problems: ProblemLog,
): BuiltGraph {
  const references = new Map(records.references.map(({ record }) => [record.slug, record]));
  const evidence = createEvidenceResolver(sources, references, names, problems);
  const context = createBuildContext({ names, evidence, problems });
  for (const source of sources.values()) context.node(sourceNode(source));
  buildThemes(records.themes, context);
  buildStates(records.states, context);
  buildOrganizations(records.organizations, context);
  buildInstruments(records.instruments, context);
  for (const declaration of records.declaration) buildDeclaration(declaration, records, sources, context);
  const coverage = coverSources(sources, evidence.used);
  // In order of keys, so that the digest of the data set does not depend on the order of files and lists.
  const nodes = context.nodes.sort(byKey);
  const relationships = context.relationships.sort(byKey);
  return {
    rows: withDataSetNode(manifest, nodes, relationships, coverageNumbers(coverage)),
    coverage,
    notes: [
      ...unplaced(sources),
      ...uncited(records, evidence.cited),
      ...context.notes,
      // What a fault leaves out would be missed here as well.
      ...(problems.size === 0 ? signatureNotes(records.declaration, relationships) : []),
    ],
  };
}

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

function sourceNode({ record, text }: Source): NodeRow {
  const { slug, title, publisher, url, licence, sha256 } = record;
  return {
    key: nodeKey('Source', slug),
    labels: ['Source'],
    properties: properties({ slug, title, publisher, url, licence, sha256, text }),
  };
}

/** What the parser found no place for. */
function unplaced(sources: ReadonlyMap<string, Source>): string[] {
  return [...sources.values()].flatMap(({ file, document }) =>
    document.problems.map(({ line, text, message }) => `${file}:${line}: ${message}: "${text.slice(0, 80)}"`),
  );
}

/** A page that was read and that nothing rests on: what it was read for has gone, or goes without its source. */
function uncited({ references }: Records, cited: ReadonlySet<string>): string[] {
  return references
    .filter(({ record }) => !cited.has(record.slug))
    .map(({ record }) => `${record.slug}: a reference that nothing cites`);
}
