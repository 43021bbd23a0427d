import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';

/** The data in the graph, and what it counts; of several data sets all that each says, in order of name. */
export interface GraphInfo {
  /** `one, other`. */
  name: string;
  /** In the order of names. */
  version: string;
  title: string | null;
  description: string | null;
  /** One for all, or each with the name of its data set: `one: CC0-1.0; other: CC-BY-4.0`. */
  licence: string;
  coverage: readonly SourceCoverage[];
  counts: Record<
    | 'declarations'
    | 'catalogued'
    | 'commitments'
    | 'states'
    | 'organizations'
    | 'themes'
    | 'signatures'
    | 'crossReferences',
    number
  >;
}

/** As `signatory validate --json` prints it. */
export interface SourceCoverage {
  source: string;
  characters: number;
  covered: number;
}

type DataSet = [
  name: string,
  version: string,
  title: string | null,
  description: string | null,
  licence: string,
  coverage: string | null,
];

/** Signatures are counted from either end. */
type Counted = Record<
  Exclude<keyof GraphInfo['counts'], 'signatures'> | 'signedByParties' | 'signedDeclarations',
  number
>;

const dataSet = defineQuery<Record<string, never>, [sets: DataSet[], counted: Counted]>(
  'graph-info/data-set',
);

/** Null while the graph holds no data set. */
export async function loadGraphInfo(snapshot: Snapshot): Promise<GraphInfo | null> {
  const [row] = await snapshot.read(dataSet, {});
  if (!row) return null;
  const [sets, { signedByParties, signedDeclarations, ...counts }] = row;
  return {
    name: sets.map(([name]) => name).join(', '),
    version: sets.map(([, version]) => version).join(', '),
    title: joined(sets.map(([, , title]) => title)),
    description: joined(sets.map(([, , , description]) => description)),
    licence: licenceOf(sets),
    coverage: sets.flatMap(([, , , , , coverage]) =>
      coverage === null ? [] : (JSON.parse(coverage) as SourceCoverage[]),
    ),
    counts: { ...counts, signatures: Math.min(signedByParties, signedDeclarations) },
  };
}

function joined(values: readonly (string | null)[]): string | null {
  const said = values.filter((value) => value !== null);
  return said.length === 0 ? null : said.join('; ');
}

function licenceOf(sets: readonly DataSet[]): string {
  const licences = new Set(sets.map(([, , , , licence]) => licence));
  return licences.size === 1
    ? [...licences].join()
    : sets.map(([name, , , , licence]) => `${name}: ${licence}`).join('; ');
}
