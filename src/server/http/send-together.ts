/** Answers that are sent together at most: more would leave who receives them with nothing to do for too long. */
const most = 4;

/**
 * Puts off what sends an answer until a few have come together, or until the event loop has read all requests that are there.
 * Whoever waits for them at the other end is then woken once for several, which costs the system call that sends the first of
 * them more than all else that a kept answer takes (docs/measurements.md, "Speed and freshness beside peers").
 */
export function sendTogether(): (end: () => void) => void {
  let ends: (() => void)[] = [];

  function flush(): void {
    const now = ends;
    ends = [];
    for (const end of now) end();
  }

  return (end) => {
    if (ends.length === 0) setImmediate(flush);
    ends.push(end);
    if (ends.length >= most) flush();
  };
}
