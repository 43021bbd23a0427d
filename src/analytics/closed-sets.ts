import { BestFirstQueue } from './best-first-queue.ts';
import { BitMatrix } from './bit-matrix.ts';
import { compareText } from './compare-text.ts';
import { LargestSets } from './largest-sets.ts';
import type { Rows } from './signatures.ts';

export interface ClosedSetOptions {
  /** Row: a lead (a party, say); items: others (declarations). */
  rows: Rows;
  leadSlugs: readonly string[];
  otherSlugs: readonly string[];
  minLead: number;
  minOther: number;
  /** Whether, of two sets of one area, the one with more leads or the one with more others comes first. */
  preferLead: boolean;
  limit: number;
  maxSteps: number;
}

export interface ClosedSets {
  sets: { lead: string[]; other: string[] }[];
  complete: boolean;
}

/**
 * Finds the largest closed sets of a yes/no matrix ("formal concepts"): leads × others, all yes, neither list can grow.
 *
 * Close-by-One (S. O. Kuznetsov, A fast algorithm for computing all intersections of objects in a finite semi-lattice,
 * Automatic Documentation and Mathematical Linguistics 27 (1993), 11–21) with closures completed while a set's branches
 * are prepared, as in S. Andrews, In-Close, a fast algorithm for computing formal concepts (ICCS 2009). A set is reached
 * on one path only, so nothing has to be remembered to avoid repeats. Branches wait in a queue with the largest set first,
 * so that a search that is stopped early has met the large sets; a branch is left when even its most hopeful set is
 * smaller than the `limit`-th largest found so far.
 */
export function searchClosedSets(options: ClosedSetOptions): ClosedSets {
  return new ClosedSetSearch(options).run();
}

/** A set whose closure is known, with what its branches share. */
interface Visited {
  /** What all leads of the set have in common, as bits. */
  shared: Uint32Array;
  /** Places in the order. */
  members: number[];
  isMember: Uint8Array;
  /** For each place an upper bound on how much of `shared` that lead has; exact for branches. */
  overlaps: Int32Array;
}

/** A branch for a set: the lead at `place` joins. */
interface Branch {
  place: number;
  /** Area before closure; branches stand in falling order of it. */
  area: number;
  /** No set on this branch has a larger area. */
  reach: number;
}

/** A set and those of its branches that are still to be taken, from `next` on. */
interface Waiting {
  from: Visited;
  branches: readonly Branch[];
  next: number;
}

/** Sets that may wait for their next branch; beyond twice as many the least promising are given up, to bound memory. */
const mostWaiting = 20_000;

class ClosedSetSearch {
  private readonly options: ClosedSetOptions;
  /** Leads with the most others first, ties by slug: the order of the input is forgotten. */
  private readonly order: number[];
  private readonly matrix: BitMatrix;
  private readonly found: LargestSets;
  private readonly waiting = new BestFirstQueue<Waiting>();
  private steps = 0;
  private incomplete = false;

  constructor(options: ClosedSetOptions) {
    const { rows, leadSlugs, otherSlugs, limit, preferLead } = options;
    this.options = options;
    const size = (lead: number): number => (rows.starts[lead + 1] as number) - (rows.starts[lead] as number);
    this.order = leadSlugs
      .map((_, lead) => lead)
      .sort((a, b) => size(b) - size(a) || compareText(leadSlugs[a] as string, leadSlugs[b] as string));
    this.matrix = new BitMatrix(rows, this.order, otherSlugs.length);
    this.found = new LargestSets(limit, preferLead);
  }

  run(): ClosedSets {
    const others = this.options.otherSlugs.length;
    this.visit(this.matrix.allColumns(), others, [], -1, new Int32Array(this.order.length).fill(others));
    for (let set = this.waiting.pop(); set; set = this.waiting.pop()) {
      if (this.isSpent()) break;
      const { from, branches, next } = set;
      this.lineUp(from, branches, next + 1);
      this.follow(from, branches[next] as Branch);
    }
    return { sets: this.found.sets(), complete: !this.incomplete };
  }

  private follow(from: Visited, { place }: Branch): void {
    const size = from.overlaps[place] as number;
    const shared = this.matrix.intersection(place, from.shared);
    // Lists as long as the order are made and walked for each set, whatever its size.
    this.steps += this.matrix.words + 8 * this.order.length;
    if (!this.isFirstPath(shared, size, place, from)) return;
    this.visit(shared, size, [...from.members, place], place, from.overlaps);
  }

  /** A set belongs to the path that adds its leads in order: none before `branch` may join it by closure. */
  private isFirstPath(shared: Uint32Array, size: number, branch: number, from: Visited): boolean {
    for (let place = 0; place < branch; place++) {
      if (from.isMember[place] === 1 || (from.overlaps[place] as number) < size) continue;
      // Nearly always the first word with a bit decides.
      this.steps += 1;
      if (this.matrix.hasAll(place, shared)) return false;
    }
    return true;
  }

  /** Completes a set by the leads after `last` that have all of `shared`, offers it, and lines up its branches. */
  private visit(
    shared: Uint32Array,
    size: number,
    members: number[],
    last: number,
    bounds: Int32Array,
  ): void {
    const { minLead, minOther } = this.options;
    const columns = this.matrix.columnsIn(shared);
    const overlaps = this.overlaps(shared, columns, last, bounds);
    const isMember = new Uint8Array(this.order.length);
    for (const member of members) isMember[member] = 1;
    const branches: number[] = [];
    for (let place = last + 1; place < this.order.length; place++) {
      if (isMember[place] === 1) continue;
      const overlap = overlaps[place] as number;
      if (overlap === size) {
        isMember[place] = 1;
        members.push(place);
      } else if (overlap >= minOther) branches.push(place);
    }
    if (members.length >= minLead && size >= minOther) this.offer(members, columns);
    if (members.length + branches.length < minLead) return;
    if (!this.found.admits(mostHopeful(members.length, branches, overlaps))) return;
    const lined = branches.map((place, i): Branch => {
      const overlap = overlaps[place] as number;
      return {
        place,
        area: overlap * (members.length + 1),
        reach: overlap * (members.length + branches.length - i),
      };
    });
    lined.sort((a, b) => b.area - a.area || a.place - b.place);
    this.lineUp({ shared, members, isMember, overlaps }, lined, 0);
  }

  /**
   * How much of `shared` each lead after `last` has, and an upper bound for the others. Walks the entries of its columns
   * where these are few (T. Uno, M. Kiyomi and H. Arimura, LCM ver. 2, FIMI 2004: occurrence deliver), bits otherwise.
   */
  private overlaps(
    shared: Uint32Array,
    columns: readonly number[],
    last: number,
    bounds: Int32Array,
  ): Int32Array {
    const entries = this.matrix.entriesIn(columns);
    const words = (this.order.length - last - 1) * this.matrix.words;
    if (entries < words) {
      this.steps += entries;
      return this.matrix.countAll(columns);
    }
    const overlaps = bounds.slice();
    for (let place = last + 1; place < overlaps.length; place++) {
      if ((overlaps[place] as number) < this.options.minOther) continue;
      this.steps += this.matrix.words;
      overlaps[place] = this.matrix.count(place, shared);
    }
    return overlaps;
  }

  /** Queues a set under its next branch that may still lead to something large enough. */
  private lineUp(from: Visited, branches: readonly Branch[], first: number): void {
    for (let next = first; next < branches.length; next++) {
      const { area, reach } = branches[next] as Branch;
      if (!this.found.admits(reach)) continue;
      this.waiting.push(area, { from, branches, next });
      break;
    }
    if (this.waiting.length > 2 * mostWaiting) {
      this.waiting.shrink(mostWaiting);
      this.incomplete = true;
    }
  }

  private offer(members: readonly number[], columns: readonly number[]): void {
    if (!this.found.admits(members.length * columns.length)) return;
    const { leadSlugs, otherSlugs } = this.options;
    this.found.add({
      lead: members.map((place) => leadSlugs[this.order[place] as number] as string),
      other: columns.map((column) => otherSlugs[column] as string),
    });
  }

  private isSpent(): boolean {
    const spent = this.steps > this.options.maxSteps;
    if (spent) this.incomplete = true;
    return spent;
  }
}

/** No set below is larger: with k leads added, its others are at most the k-th largest overlap. */
function mostHopeful(members: number, branches: readonly number[], overlaps: Int32Array): number {
  const falling = Int32Array.from(branches, (branch) => overlaps[branch] as number)
    .sort()
    .reverse();
  return falling.reduce((best, overlap, k) => Math.max(best, overlap * (members + k + 1)), 0);
}
