import { compareText } from './compare-text.ts';

interface NamedSet {
  lead: string[];
  other: string[];
}

/** Keeps the largest sets by area; ties by the number of one side, then by slugs, so that the order is total. */
export class LargestSets {
  private readonly kept: NamedSet[] = [];
  private readonly limit: number;
  private readonly preferLead: boolean;

  constructor(limit: number, preferLead: boolean) {
    this.limit = limit;
    this.preferLead = preferLead;
  }

  /** Whether a set of this area could still be kept; a tie could. */
  admits(area: number): boolean {
    const last = this.kept[this.limit - 1];
    return last === undefined || area >= areaOf(last);
  }

  add(set: NamedSet): void {
    const sorted = { lead: set.lead.toSorted(compareText), other: set.other.toSorted(compareText) };
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(this.kept[middle] as NamedSet, sorted) < 0) low = middle + 1;
      else high = middle;
    }
    this.kept.splice(low, 0, sorted);
    if (this.kept.length > this.limit) this.kept.pop();
  }

  sets(): NamedSet[] {
    return this.kept;
  }

  private compare(a: NamedSet, b: NamedSet): number {
    const side = this.preferLead ? 'lead' : 'other';
    return (
      areaOf(b) - areaOf(a) ||
      b[side].length - a[side].length ||
      compareText(a[side].join(' '), b[side].join(' '))
    );
  }
}

function areaOf(set: NamedSet): number {
  return set.lead.length * set.other.length;
}
