import { fitting, widthOf } from '../format/shortened.ts';

export interface Dated {
  readonly slug: string;
  readonly label: string;
  /** First and last day it can stand for, in years with fractions. */
  readonly at: number;
  readonly until: number;
  /** 0 or more; the area of the mark follows it. */
  readonly size: number;
}

export interface Mark extends Dated {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly radius: number;
  readonly labelAt: 'after' | 'before';
  /** The label, shortened where there is no room for the whole of it. */
  readonly shown: string;
}

const edge = 30;
const rowHeight = 26;
const radii = { least: 4, most: 12 };
/** Beside a label. */
const margin = 10;

/**
 * Lays marks with labels on a line of time, in rows such that nothing overlaps: each takes the first row that has room.
 * Coordinates are units of an SVG of the given width.
 */
export function placeMarks(dated: readonly Dated[], width: number) {
  const firstYear = Math.floor(Math.min(...dated.map(({ at }) => at)));
  const lastYear = Math.floor(Math.max(...dated.map(({ until }) => until))) + 1;
  const scale = (year: number) => edge + ((year - firstYear) / (lastYear - firstYear)) * (width - 2 * edge);
  const largest = Math.max(1, ...dated.map(({ size }) => size));
  const rows: { start: number; end: number }[][] = [];
  const marks = [...dated]
    .sort((a, b) => a.at - b.at || a.slug.localeCompare(b.slug))
    .map((entry): Mark => {
      const x = scale(entry.at);
      const end = scale(entry.until);
      const radius = radii.least + (radii.most - radii.least) * Math.sqrt(entry.size / largest);
      const right = Math.max(x + radius, end);
      const room = { after: width - right - margin, before: x - radius - margin };
      const whole = widthOf(entry.label);
      const labelAt =
        whole <= room.after || (whole > room.before && room.after >= room.before) ? 'after' : 'before';
      const shown = fitting(entry.label, room[labelAt]);
      const labelWidth = widthOf(shown) + margin;
      const taken =
        labelAt === 'after'
          ? { start: x - radius, end: right + labelWidth }
          : { start: x - radius - labelWidth, end: right };
      let row = rows.findIndex((others) =>
        others.every(({ start, end }) => end < taken.start || taken.end < start),
      );
      if (row === -1) row = rows.push([]) - 1;
      rows[row]?.push(taken);
      return { ...entry, x, end, radius, labelAt, shown, y: 16 + row * rowHeight };
    });
  const step = Math.max(1, Math.ceil((lastYear - firstYear) / 12));
  const years: number[] = [];
  for (let year = firstYear; year <= lastYear; year += step) years.push(year);
  return { marks, years, scale, height: Math.max(1, rows.length) * rowHeight + 34 };
}
