import { withDataSetNode } from '../build/dataset-node.ts';
import { evidenceJson } from '../build/evidence.ts';
import type { GraphRows, NodeRow } from '../rows.ts';
import { nodeKey, properties, sha256 } from '../rows.ts';
import { drawDeclaration } from './declaration.ts';
import { generatedReference } from './reference.ts';
import { type DrawnDeclarations, generateRelationships } from './relationships.ts';
import { generateStates, slugOf } from './states.ts';
import { bodies, generatedThemes } from './words.ts';

export interface GenerateOptions {
  /** How many declarations; 2,000 by default. */
  declarations?: number;
  /** Signatures a declaration on average; 60 by default. */
  signatures?: number;
  /** Commitments a declaration; 10 by default. */
  commitments?: number;
  /** References to earlier declarations on average; 3 by default. */
  references?: number;
  /** States that sign; 200 by default. */
  states?: number;
  /** Other seeds give other data of the same shape; 1 by default. */
  seed?: number;
}

/**
 * A data set of any size with the shape of the real one, for measurements and tests: the same rows for the same options, on
 * every machine. Relationships are drawn anew each time they are gone through, so that millions need no memory.
 */
export function generateDataset(options: GenerateOptions = {}): GraphRows {
  const {
    declarations = 2_000,
    signatures = 60,
    commitments = 10,
    references = 3,
    states = 200,
    seed = 1,
  } = options;
  const generated = generateStates(states);
  const drawn: DrawnDeclarations = Array.from({ length: declarations }, (_, number) =>
    drawDeclaration(number, declarations, commitments, seed),
  );
  const nodes = [
    ...generatedThemes.map(themeNode),
    ...generated.rows,
    ...bodies.map(bodyNode),
    ...drawn.flatMap(declarationNodes),
  ];
  const relationships = {
    [Symbol.iterator]: () =>
      generateRelationships(drawn, generated.parties, { signatures, references, seed }),
  };
  const manifest = {
    name: 'generated',
    version: '1.0.0',
    title: 'Generated declarations',
    description: `${declarations} generated declarations, for measurements.`,
    licence: 'CC0-1.0',
  };
  return withDataSetNode(manifest, nodes, relationships);
}

function themeNode({ slug, name, objects }: (typeof generatedThemes)[number]): NodeRow {
  const definition = `${name}: ${objects.join(', ')}.`;
  return {
    key: nodeKey('Theme', slug),
    labels: ['Theme'],
    properties: { slug, name, definition, aliases: objects.slice(0, 2) },
  };
}

function bodyNode(name: string): NodeRow {
  const slug = slugOf(name);
  return {
    key: nodeKey('Party', slug),
    labels: ['Organization', 'Party'],
    properties: { slug, name, aliases: [], kind: 'COALITION_OF_STATES', evidence: referenceJson },
  };
}

function declarationNodes({
  slug,
  title,
  kind,
  date,
  commitments,
  text,
}: DrawnDeclarations[number]): NodeRow[] {
  const source: NodeRow = {
    key: nodeKey('Source', `${slug}-text`),
    labels: ['Source'],
    properties: { slug: `${slug}-text`, title, licence: 'CC0-1.0', sha256: sha256(text), text },
  };
  const declaration: NodeRow = {
    key: nodeKey('Declaration', slug),
    labels: ['Declaration'],
    properties: properties({
      slug,
      title,
      aliases: [],
      kind,
      status: 'ADOPTED',
      catalogued: true,
      edtf: date,
      earliest: date,
      latest: date,
      precision: 'DAY',
      summary: commitments[0]?.text,
      titleEvidence: referenceJson,
      dateEvidence: referenceJson,
    }),
  };
  const made = commitments.map(({ text: words, start }, index): NodeRow => {
    const name = `${slug}/${index + 1}`;
    const spans = [start, start + words.length];
    const evidence = evidenceJson({ quote: words, source: `${slug}-text`, spans, confidence: 'STATED' });
    return {
      key: nodeKey('Commitment', name),
      labels: ['Commitment'],
      properties: { slug: name, ordinal: index + 1, text: words, evidence, declaration: slug },
    };
  });
  return [source, declaration, ...made];
}

const referenceJson = evidenceJson({ references: [generatedReference], confidence: 'UNVERIFIED' });
