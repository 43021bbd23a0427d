/** A table in Markdown; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)));
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (values: readonly string[]) =>
    `| ${values.map((value, column) => (column === 0 ? value.padEnd(widths[column] ?? 0) : value.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}

/** Three digits that count. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

/** A figure beside what it has to reach. */
export interface Target {
  what: string;
  wanted: string;
  measured: number;
  met: boolean;
}

export const atLeast = (what: string, measured: number, least: number, unit = '×'): Target => ({
  what,
  wanted: `≥ ${least}${unit}`,
  measured,
  met: measured >= least,
});

export const atMost = (what: string, measured: number, most: number, unit = '×'): Target => ({
  what,
  wanted: `≤ ${most}${unit}`,
  measured,
  met: measured <= most,
});

export const targetTable = (targets: readonly Target[]): string =>
  table(
    ['figure', 'wanted', 'measured', ''],
    targets.map(({ what, wanted, measured, met }) => [what, wanted, measured, verdict(measured, met)]),
  );

/** A ratio to a peer that answered nothing within a run says nothing. */
const verdict = (measured: number, met: boolean) =>
  Number.isFinite(measured) ? (met ? 'met' : 'missed') : 'not measured';
