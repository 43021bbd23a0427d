import { channel } from 'neo4j-driver-bolt-connection';

/** Bytes of messages that are sent in one piece. Statements of the explorer and of GraphiQL's examples take up to 5,400. */
const piece = 8_192;

/**
 * Lets the driver hand a statement to the network in one piece. Its own pieces are 1,400 bytes, each a system call and, at the
 * other end, a thread that wakes; what look-ahead asks for is mostly longer. Nothing that the driver documents sets this: it is
 * the size of the buffer of its Chunker, and stays as it was where a later driver has none of that name.
 */
export function sendStatementsInOnePiece(): void {
  const { Chunker } = channel as unknown as { Chunker?: { prototype: object } };
  if (!Chunker || Object.hasOwn(Chunker.prototype, '_bufferSize')) return;
  // The constructor's own assignment meets the setter.
  Object.defineProperty(Chunker.prototype, '_bufferSize', { get: () => piece, set: () => undefined });
}
