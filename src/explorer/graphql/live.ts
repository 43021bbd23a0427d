import { createStore } from '../store.ts';
import { graphql, query } from './document.ts';
import { askPatiently, endRests } from './patience.ts';
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

/** What is known of the server: the state of its graph, and whether it answers. */
export interface Live {
  readonly revision: string | undefined;
  readonly away: boolean;
  /** Whether anything is known yet. */
  readonly looked: boolean;
  /** How often it has come back after it was away. */
  readonly returns: number;
}

/** Milliseconds between two looks at the revision: while the page is seen, and while it is hidden. */
const pace = { seen: 3_000, hidden: 60_000 };

const live = createStore<Live>({ revision: undefined, away: false, looked: false, returns: 0 });
let end: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function become(next: Omit<Live, 'looked' | 'returns'>): void {
  const { revision, away, looked, returns } = live.read();
  if (looked && next.revision === revision && next.away === away) return;
  const isBack = away && !next.away;
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
      become({ revision: graph.revision, away: false });
    },
    failed: ({ kind }) => {
      const isRefused = kind === 'REFUSED';
      if (isRefused) timer = setTimeout(look, pace.hidden);
      become({ revision: live.read().revision, away: !isRefused });
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
