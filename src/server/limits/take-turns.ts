/** Requests of one client that are begun in one turn of the event loop while there are other clients. */
const atOnce = 4;

/**
 * Begins work in the order it comes, but of no client more than a few pieces in a turn of the event loop: the rest waits for
 * the turns after it. A client that floods thus waits for itself, and others wait for a few of its requests and not for all.
 */
export function takeTurns(hasOthers: () => boolean): (client: string, begin: () => void) => void {
  const begun = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();
  let scheduled = false;

  function nextTurn(): void {
    scheduled = false;
    begun.clear();
    for (const [client, queue] of waiting) {
      const now = queue.splice(0, atOnce);
      if (queue.length === 0) waiting.delete(client);
      begun.set(client, now.length);
      for (const begin of now) begin();
    }
    if (begun.size > 0) schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(nextTurn);
  }

  return (client, begin) => {
    const queue = waiting.get(client);
    if (queue) {
      queue.push(begin);
      return;
    }
    if (!hasOthers()) return begin();
    schedule();
    const count = (begun.get(client) ?? 0) + 1;
    begun.set(client, count);
    if (count <= atOnce) begin();
    else waiting.set(client, [begin]);
  };
}
