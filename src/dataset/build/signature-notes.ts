import type { DeclarationRecord } from '../../declarations/record.ts';
import { partialDate } from '../../evidence/partial-date.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, type RelationshipRow } from '../rows.ts';

/** Where signatures do not fit what else a file says of its declaration. Sources err as well, so these are remarks. */
export function signatureNotes(
  declarations: readonly Placed<DeclarationRecord>[],
  relationships: readonly RelationshipRow[],
): string[] {
  const signatures = new Map<string, RelationshipRow[]>();
  for (const row of relationships)
    if (row.type === 'SIGNED') {
      const known = signatures.get(row.to);
      if (known) known.push(row);
      else signatures.set(row.to, [row]);
    }
  return declarations.flatMap(({ record }) => {
    const rows = signatures.get(nodeKey('Declaration', record.slug)) ?? [];
    return [...tooEarly(record, rows), ...otherCount(record, rows)];
  });
}

function tooEarly({ slug, date }: DeclarationRecord, rows: readonly RelationshipRow[]): string[] {
  if (date === null) return [];
  const { earliest } = partialDate(date.value);
  return rows.flatMap(({ from, properties: { on } }) =>
    typeof on === 'string' && partialDate(on).latest < earliest
      ? `${slug}: ${from.slice(from.indexOf('/') + 1)}: signed on ${on}, before the date of the declaration, ${date.value}`
      : [],
  );
}

function otherCount(
  { slug, signatoryCoverage: { stated, complete }, discrepancies }: DeclarationRecord,
  rows: readonly RelationshipRow[],
): string[] {
  const listed = partiesOf(rows);
  // Some lists keep who left, others do not.
  const standing = partiesOf(rows.filter(({ properties }) => properties.withdrawalEvidence === undefined));
  const isExplained = discrepancies.some(({ field }) => field === 'signatories');
  return !complete || stated === null || stated === listed || stated === standing || isExplained
    ? []
    : [`${slug}: ${listed} parties sign, of ${stated} that are stated, and the list is said to be complete`];
}

const partiesOf = (rows: readonly RelationshipRow[]): number => new Set(rows.map(({ from }) => from)).size;
