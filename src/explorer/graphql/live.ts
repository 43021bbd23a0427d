import { createStore } from '../store.ts';
import { graphql, query } from './document.ts';
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
}

/** Milliseconds between two looks at the revision: while the page is seen, while it is hidden, and while nobody answers. */
const pace = { seen: 3_000, hidden: 60_000, away: 1_500 };

const live = createStore<Live>({ revision: undefined, away: false });
let timer: ReturnType<typeof setTimeout> | undefined;

function become(next: Live): void {
  const { revision, away } = live.read();
  if (next.revision !== revision || next.away !== away) live.write(next);
}

async function look(): Promise<void> {
  clearTimeout(timer);
  try {
    const { graph } = await ask(revisionQuery, {});
    become({ revision: graph.revision, away: false });
  } catch {
    become({ ...live.read(), away: true });
  }
  clearTimeout(timer);
  const wait = document.hidden ? pace.hidden : live.read().away ? pace.away : pace.seen;
  timer = setTimeout(look, wait);
}

/** Starts to watch the graph's revision; a page that is seen again looks at once. */
export function watchRevision(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look();
  });
  addEventListener('online', () => void look());
  void look();
}

/** A request that failed for want of a server need not wait for the next look. */
export function serverIsAway(): void {
  become({ ...live.read(), away: true });
  clearTimeout(timer);
  timer = setTimeout(look, pace.away);
}

/** The state of the server; the component is drawn again when it changes. */
export const useLive = (): Live => live.use();
