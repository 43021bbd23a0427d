import { leadsIn } from '../text/sentences.ts';
import { endingOf } from '../text/spans.ts';
import type { Draft } from './draft.ts';

/** No document a person reads has lists as deep; what recurses into blocks is safe up to here. */
export const deepestLevel = 50;

/** The blocks of a cell, each below what it belongs to. */
export class DraftTree {
  readonly roots: Draft[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The last block, the one that an unfinished sentence would stand in. */
  get last(): Draft | undefined {
    let draft = this.roots.at(-1);
    while (draft?.children.length) draft = draft.children.at(-1);
    return draft;
  }

  /** Whether the last block leads in what comes next. */
  get isLedIn(): boolean {
    return leadsIn(endingOf(this.text, this.last?.spans ?? []));
  }

  /** Adds a block on a level of lists, 0 outside them. */
  append(draft: Draft, level: number): void {
    this.containerAt(level).push(draft);
  }

  /** Where blocks of a list level stand: level 1 under the paragraph that leads in, deeper ones under the item above. */
  private containerAt(level: number): Draft[] {
    if (level === 0) return this.roots;
    const root = this.roots.at(-1);
    const isLedIn = root?.kind === 'PARAGRAPH' && leadsIn(endingOf(this.text, root.spans));
    let container = isLedIn ? root.children : this.roots;
    for (let below = 1; below < Math.min(level, deepestLevel); below++) {
      const item = container.at(-1);
      if (item?.kind !== 'ITEM') break;
      container = item.children;
    }
    return container;
  }
}
