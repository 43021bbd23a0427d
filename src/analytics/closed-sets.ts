import { popcount, wordsFor } from './bitset.ts';
import { LargestSets } from './largest-sets.ts';
import { compareText } from './network.ts';
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
  timeLimitMs: number;
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
 * on one path only, so nothing has to be remembered to avoid repeats. A branch is left when even its most hopeful set is
 * smaller than the `limit`-th largest found so far.
 */
export function searchClosedSets(options: ClosedSetOptions): ClosedSets {
  return new ClosedSetSearch(options).run();
}

class ClosedSetSearch {
  private readonly options: ClosedSetOptions;
  private readonly words: number;
  /** Leads with the most others first, ties by slug: large sets are met early, and the order of the input is forgotten. */
  private readonly order: number[];
  private readonly bits: Uint32Array[];
  private readonly found: LargestSets;
  private readonly deadline: number;
  private steps = 0;
  private stopped = false;

  constructor(options: ClosedSetOptions) {
    const { rows, leadSlugs, otherSlugs, limit, preferLead, timeLimitMs } = options;
    this.options = options;
    this.words = wordsFor(otherSlugs.length);
    const size = (lead: number): number => (rows.starts[lead + 1] as number) - (rows.starts[lead] as number);
    this.order = leadSlugs
      .map((_, lead) => lead)
      .sort((a, b) => size(b) - size(a) || compareText(leadSlugs[a] as string, leadSlugs[b] as string));
    this.bits = this.order.map((lead) => this.bitsOf(lead));
    this.found = new LargestSets(limit, preferLead);
    this.deadline = performance.now() + timeLimitMs;
  }

  run(): ClosedSets {
    const everything = new Uint32Array(this.words).fill(0xffffffff);
    const spare = this.words * 32 - this.options.otherSlugs.length;
    if (spare > 0) everything[this.words - 1] = 0xffffffff >>> spare;
    const bounds = new Int32Array(this.order.length).fill(this.options.otherSlugs.length);
    this.visit(everything, this.options.otherSlugs.length, [], -1, bounds);
    return { sets: this.found.sets(), complete: !this.stopped };
  }

  /**
   * @param shared what all leads of the set have in common, as bits, and how many they are.
   * @param members places in the order; those after `last` may still be missing.
   * @param inherited for each place an upper bound on how much of `shared` that lead has.
   */
  private visit(
    shared: Uint32Array,
    size: number,
    members: number[],
    last: number,
    inherited: Int32Array,
  ): void {
    const { minLead, minOther } = this.options;
    const overlaps = inherited.slice();
    const isMember = new Uint8Array(this.order.length);
    for (const member of members) isMember[member] = 1;
    const branches: number[] = [];
    for (let place = last + 1; place < this.order.length; place++) {
      if (isMember[place] === 1 || (overlaps[place] as number) < minOther) continue;
      const overlap = this.overlap(shared, place);
      overlaps[place] = overlap;
      if (overlap === size) {
        isMember[place] = 1;
        members.push(place);
      } else if (overlap >= minOther) branches.push(place);
    }
    if (members.length >= minLead && size >= minOther) this.offer(members, shared, size);
    if (members.length + branches.length < minLead) return;
    branches.sort((a, b) => (overlaps[b] as number) - (overlaps[a] as number) || a - b);
    if (!this.found.admits(mostHopeful(members.length, branches, overlaps))) return;
    for (const branch of branches) {
      if (this.isSpent()) return;
      const reach =
        (overlaps[branch] as number) * (members.length + branches.filter((b) => b >= branch).length);
      if (!this.found.admits(reach)) continue;
      const next = this.intersection(shared, branch);
      if (!this.isFirstPath(next, overlaps[branch] as number, branch, isMember, overlaps)) continue;
      this.visit(next, overlaps[branch] as number, [...members, branch], branch, overlaps);
    }
  }

  /** A set belongs to the path that adds its leads in order: none before `branch` may join it by closure. */
  private isFirstPath(
    next: Uint32Array,
    size: number,
    branch: number,
    isMember: Uint8Array,
    overlaps: Int32Array,
  ): boolean {
    for (let place = 0; place < branch; place++) {
      if (isMember[place] === 1 || (overlaps[place] as number) < size) continue;
      this.steps += this.words;
      if (contains(this.bits[place] as Uint32Array, next)) return false;
    }
    return true;
  }

  private offer(members: readonly number[], shared: Uint32Array, size: number): void {
    if (!this.found.admits(members.length * size)) return;
    const { leadSlugs, otherSlugs } = this.options;
    this.found.add({
      lead: members.map((place) => leadSlugs[this.order[place] as number] as string),
      other: otherSlugs.filter((_, i) => (((shared[i >>> 5] as number) >>> (i & 31)) & 1) === 1),
    });
  }

  private isSpent(): boolean {
    if (this.steps > this.options.maxSteps || performance.now() > this.deadline) this.stopped = true;
    return this.stopped;
  }

  private bitsOf(lead: number): Uint32Array {
    const { starts, items } = this.options.rows;
    const bits = new Uint32Array(this.words);
    for (let i = starts[lead] as number; i < (starts[lead + 1] as number); i++) {
      const item = items[i] as number;
      bits[item >>> 5] = (bits[item >>> 5] as number) | (1 << (item & 31));
    }
    return bits;
  }

  private overlap(shared: Uint32Array, place: number): number {
    const row = this.bits[place] as Uint32Array;
    this.steps += this.words;
    let count = 0;
    for (let w = 0; w < row.length; w++) count += popcount((row[w] as number) & (shared[w] as number));
    return count;
  }

  private intersection(shared: Uint32Array, place: number): Uint32Array {
    const row = this.bits[place] as Uint32Array;
    return shared.map((word, w) => word & (row[w] as number));
  }
}

/**
 * No set below can be larger: with k leads added, its others are at most the k-th largest overlap.
 * `branches` come with the largest overlap first.
 */
function mostHopeful(members: number, branches: readonly number[], overlaps: Int32Array): number {
  return branches.reduce(
    (best, branch, k) => Math.max(best, (overlaps[branch] as number) * (members + k + 1)),
    0,
  );
}

function contains(row: Uint32Array, part: Uint32Array): boolean {
  for (let w = 0; w < part.length; w++) {
    if (((part[w] as number) & ~(row[w] as number)) !== 0) return false;
  }
  return true;
}
