import { compareText } from '../compare-text.ts';

/**
 * Renames groups to 0, 1, 2 … from the largest to the smallest, ties by the smallest member: the numbers then do not
 * depend on the order in which an algorithm met the groups, and colours stay when the smallest groups change.
 */
export function numberedGroups(groupOf: Readonly<Record<string, number>>): {
  groupOf: Record<string, number>;
  count: number;
} {
  const members = new Map<number, string[]>();
  for (const id of Object.keys(groupOf).sort(compareText)) {
    const group = groupOf[id] as number;
    const list = members.get(group);
    if (list) list.push(id);
    else members.set(group, [id]);
  }
  const ordered = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] as string, b[0] as string),
  );
  return {
    groupOf: Object.fromEntries(ordered.flatMap((ids, number) => ids.map((id) => [id, number] as const))),
    count: ordered.length,
  };
}
