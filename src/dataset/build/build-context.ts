import type { Place, ProblemLog } from '../problem.ts';
import type { NodeRow, RelationshipRow } from '../rows.ts';
import type { Names } from './names.ts';
import type { EvidenceResolver } from './resolve-evidence.ts';

/** What the builders of rows share. Each adds its rows; what cannot be built goes to the log and is left out. */
export interface BuildContext {
  names: Names;
  evidence: EvidenceResolver;
  problems: ProblemLog;
  /** Remarks that stop nothing: what is unknown, and what follows from that. */
  notes: string[];
  node(row: NodeRow): void;
  /** A second relationship with the same key is a problem at `place`. */
  relationship(row: RelationshipRow, place: Place): void;
}

export interface BuiltRows {
  nodes: NodeRow[];
  relationships: RelationshipRow[];
}

export function createBuildContext(
  parts: Pick<BuildContext, 'names' | 'evidence' | 'problems'>,
): BuildContext & BuiltRows {
  const nodes: NodeRow[] = [];
  const relationships: RelationshipRow[] = [];
  const places = new Map<string, Place>();
  return {
    ...parts,
    notes: [],
    nodes,
    relationships,
    node: (row) => void nodes.push(row),
    relationship(row, place) {
      const first = places.get(row.key);
      if (first)
        parts.problems.add(
          place,
          `found the same statement (${row.key}) as at ${first.file}:${first.line}, expected each to be made once`,
        );
      else {
        places.set(row.key, place);
        relationships.push(row);
      }
    },
  };
}
