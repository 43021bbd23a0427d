/** Labels tell their level by themselves, bullets with the column they stand in. */
export const levelKey = (mark: string, indent: number): string =>
  /[\p{L}\p{N}]/u.test(mark) && mark !== 'o' ? mark : `${mark} ${indent}`;

/** On which level of nested lists the items with each bullet or label stand. */
export class ListLevels {
  /** Set by a list tag inside a list until its first bullet. */
  nests = false;
  private readonly levelOf = new Map<string, number>();
  /** Of lists in plain text, the column their items begin in. */
  private readonly indentOf = new Map<string, number>();
  /** Bullets that a list uses again one level deeper, with the level they return to when it closes. */
  private readonly reused: { depth: number; bullet: string; level: number }[] = [];

  has(key: string): boolean {
    return this.levelOf.has(key);
  }

  /**
   * A new shape stands on the level of the open list whose items begin in the same column (labels differ there by their
   * level too), or else of the first that begins further right: nothing is below what it stands left of.
   */
  setBeside(key: string, indent: number, isLabel: boolean): void {
    if (this.levelOf.has(key)) return;
    const open = [...this.levelOf].map(([other, level]) => ({ level, from: this.indentOf.get(other) ?? 0 }));
    const right = open.filter(({ from }) => from > indent).map(({ level }) => level);
    const beside = isLabel ? undefined : open.find(({ from }) => from === indent)?.level;
    const level = beside ?? (right.length > 0 ? Math.min(...right) : undefined);
    if (level !== undefined) this.levelOf.set(key, level);
  }

  setIndent(key: string, indent: number): void {
    this.indentOf.set(key, indent);
  }

  /**
   * The level of the next item. A shape seen before keeps its level, unless it opens a list below an item that ends in a colon; a
   * new shape inside an item is one level below it.
   * @param depth open list tags
   * @param opensPiece whether no words stand before it in its piece of the cell
   */
  next(bullet: string, depth: number, opensPiece: boolean, isLedIn: () => boolean): number {
    const known = this.levelOf.get(bullet);
    const { nests } = this;
    this.nests = false;
    if (known !== undefined && nests && isLedIn()) {
      this.reused.push({ depth, bullet, level: known });
      this.levelOf.set(bullet, known + 1);
      return known + 1;
    }
    const deepest = Math.max(0, ...this.levelOf.values());
    const level = known ?? (opensPiece || deepest === 0 ? Math.max(1, depth) : deepest + 1);
    // The levels below are closed: their shapes may return anywhere.
    for (const [other, below] of this.levelOf) if (below > level) this.levelOf.delete(other);
    this.levelOf.set(bullet, level);
    return level;
  }

  /** Bullets that lists deeper than this one used again return to their level. */
  restore(depth: number): void {
    while ((this.reused.at(-1)?.depth ?? 0) > depth) {
      const { bullet, level } = this.reused.pop() ?? {};
      if (bullet !== undefined && level !== undefined) this.levelOf.set(bullet, level);
    }
  }

  /** All lists end; their shapes may return on any level. */
  clear(): void {
    this.levelOf.clear();
  }
}
