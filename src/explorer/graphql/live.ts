import { createStore } from '../store.ts';
import { graphql, query } from './document.ts';
import { askPatiently, endRests, type Failed } from './patience.ts';
import { ask } from './request.ts';

const revisionQuery = query(
  graphql(`
    query Revision {
      graph {
        revision
      }
    }
  `),
);

/** What is known of the server: the state of its graph, and why it does not answer. */
export interface Live {
  readonly revision: string | undefined;
  /** Why it did not answer when last asked; undefined where it did. */
  readonly failed: Failed | undefined;
  /** Whether anything is known yet. */
  readonly looked: boolean;
  /** How often it has come back after it was away. */
  readonly returns: number;
}

/** Milliseconds between two looks at the revision: while the page is seen, and while it is hidden. */
const pace = { seen: 3_000, hidden: 60_000 };

const live = createStore<Live>({ revision: undefined, failed: undefined, looked: false, returns: 0 });
let end: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function become(next: Omit<Live, 'looked' | 'returns'>): void {
  const { revision, failed, looked, returns } = live.read();
  if (looked && next.revision === revision && next.failed === failed) return;
  const isBack = failed !== undefined && next.failed === undefined;
  if (isBack) endRests();
  live.write({ ...next, looked: true, returns: returns + Number(isBack) });
}

function look(): void {
  clearTimeout(timer);
  end?.();
  end = askPatiently('revision', (signal) => ask(revisionQuery, {}, signal), {
    answered({ graph }) {
      end = undefined;
      timer = setTimeout(look, document.hidden ? pace.hidden : pace.seen);
      become({ revision: graph.revision, failed: undefined });
    },
    failed(failed) {
      const { kind, isFinal } = failed.failure;
      if (isFinal) timer = setTimeout(look, pace.hidden);
      become({ revision: live.read().revision, failed: kind === 'REFUSED' ? undefined : failed });
    },
  });
}

/** Starts to watch the graph's revision; a page that is seen again looks at once. */
export function watchRevision(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
  addEventListener('online', () => {
    endRests();
    look();
  });
  look();
}

/** A request that failed for want of a server need not wait for the next look. */
export function serverMayBeAway(): void {
  if (end === undefined) look();
}

/** The state of the server; the component is drawn again when it changes. */
export const useLive = (): Live => live.use();
