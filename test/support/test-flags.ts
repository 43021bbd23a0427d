/**
 * Settings of servers that tests start. Nothing is refused because of the event loop, which the test itself keeps busy, and
 * heavy requests are worked out where the others are: a thread of its own would take longer to load than most files take
 * to run.
 */
export const testFlags = { port: '0', maxDelay: '0', threadAside: 'false' };
