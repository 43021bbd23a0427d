import { connect, createServer } from 'node:net';
import { EmbeddedError } from './errors.ts';

const LOOPBACK = '127.0.0.1';

/** A port of the loopback interface that nobody listened on when it was asked for. */
export function freePort(): Promise<number> {
  return bind(0);
}

/** @throws EmbeddedError PORT_TAKEN, NOT_PERMITTED */
export async function checkPort(port: number): Promise<void> {
  try {
    await bind(port);
  } catch (error) {
    throw portError(port, error as NodeJS.ErrnoException);
  }
}

export function portError(port: number, cause: NodeJS.ErrnoException): EmbeddedError {
  const denied = cause.code === 'EACCES';
  return new EmbeddedError(denied ? 'NOT_PERMITTED' : 'PORT_TAKEN', {
    found: `port ${port} of ${LOOPBACK} ${denied ? 'is not for this user' : 'is taken'}: ${cause.message}.`,
    needed: 'a port that is free for the Bolt protocol of the embedded Neo4j.',
    remedy: 'give another port, or none: a free one is then found.',
    cause,
  });
}

function bind(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK }, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no address')),
      );
    });
  });
}

/** Magic, then four proposals: 5.0 to 5.8 as a range, and three times none (Bolt handshake, version 1). */
const HANDSHAKE = Buffer.from('6060b01700080805000000000000000000000000', 'hex');

/** Whether a server that speaks Bolt 5 answers on this port of the loopback interface. */
export function speaksBolt(port: number, timeoutMs = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK });
    const answer = (spoke: boolean) => {
      socket.destroy();
      resolve(spoke);
    };
    socket.setTimeout(timeoutMs, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.once('connect', () => socket.write(HANDSHAKE));
    socket.once('data', (bytes) => answer(bytes.length === 4 && bytes[3] === 5));
  });
}
