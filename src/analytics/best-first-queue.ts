/** Hands out the item with the largest key first, of equal keys the one that came first; a binary heap. */
export class BestFirstQueue<T> {
  private readonly heap: { key: number; arrival: number; item: T }[] = [];
  private arrivals = 0;

  get length(): number {
    return this.heap.length;
  }

  push(key: number, item: T): void {
    const entry = { key, arrival: this.arrivals++, item };
    let place = this.heap.length;
    this.heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (!this.isBefore(entry, this.heap[parent])) break;
      this.heap[place] = this.heap[parent] as typeof entry;
      place = parent;
    }
    this.heap[place] = entry;
  }

  pop(): T | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first?.item;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.heap.length) break;
      if (this.isBefore(this.heap[child + 1], this.heap[child])) child++;
      if (!this.isBefore(this.heap[child], last)) break;
      this.heap[place] = this.heap[child] as typeof last;
      place = child;
    }
    this.heap[place] = last;
    return first.item;
  }

  /** Forgets the items with the smallest keys until `size` are left. */
  shrink(size: number): void {
    this.heap.sort((a, b) => b.key - a.key || a.arrival - b.arrival);
    // A sorted list is a heap.
    if (this.heap.length > size) this.heap.length = size;
  }

  private isBefore(
    a: { key: number; arrival: number } | undefined,
    b: { key: number; arrival: number } | undefined,
  ): boolean {
    if (a === undefined || b === undefined) return false;
    return a.key > b.key || (a.key === b.key && a.arrival < b.arrival);
  }
}
