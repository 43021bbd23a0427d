import { connect, type Socket } from 'node:net';
import { packStructure, unpackTexts } from './packstream.ts';

/** Magic, then one proposal of four: Bolt 5.0, which every Neo4j 5 speaks (Bolt handshake, manifest-less). */
const HANDSHAKE = Buffer.from('6060b01700000005000000000000000000000000', 'hex');

/** Tags of the messages (Bolt protocol, messages). */
const HELLO = 0x01;
const GOODBYE = 0x02;
const RUN = 0x10;
const PULL = 0x3f;
const SUCCESS = 0x70;
const RECORD = 0x71;
const FAILURE = 0x7f;

/** What the server answers instead of a result: `code` is one of Neo4j's status codes. */
export class BoltFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'BoltFailure';
    this.code = code;
  }
}

export interface BoltServer {
  port: number;
  user: string;
  password: string;
}

/**
 * Runs Cypher statements one after the other, each in a transaction of its own, and drops their rows: what
 * starting, checking and warming up a server of one's own takes. Everything else is for the driver.
 *
 * @param within milliseconds for all of them; a minute by default, which is many times what a slow machine takes
 * @throws BoltFailure when the server refuses one; Error when it cannot be reached, goes away or takes longer
 */
export async function runStatements(
  server: BoltServer,
  statements: readonly string[],
  within = 60_000,
): Promise<void> {
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  const late = setTimeout(
    () => socket.destroy(new Error(`Neo4j at port ${server.port} has not answered within ${within} ms`)),
    within,
  );
  const bytes = new Incoming(socket);
  try {
    socket.write(HANDSHAKE);
    const version = await bytes.take(4);
    if (version[3] !== 5)
      throw new Error(`port ${server.port} does not speak Bolt 5, but ${version.toString('hex')}`);
    await ask(socket, bytes, HELLO, {
      user_agent: 'signatory/embedded',
      scheme: 'basic',
      principal: server.user,
      credentials: server.password,
    });
    for (const statement of statements) {
      await ask(socket, bytes, RUN, statement, {}, {});
      await ask(socket, bytes, PULL, { n: -1 });
    }
    socket.write(chunked(packStructure(GOODBYE, [])));
  } finally {
    clearTimeout(late);
    socket.destroy();
  }
}

type Fields = Parameters<typeof packStructure>[1];

/** Sends one message and reads up to its summary. */
async function ask(socket: Socket, bytes: Incoming, tag: number, ...fields: Fields): Promise<void> {
  socket.write(chunked(packStructure(tag, fields)));
  for (;;) {
    const message = await bytes.message();
    if (message[1] === RECORD) continue;
    if (message[1] === SUCCESS) return;
    if (message[1] !== FAILURE) throw new Error(`unexpected Bolt message ${message[1]}`);
    const { code = 'unknown', message: text = '' } = unpackTexts(message.subarray(2));
    throw new BoltFailure(code, text);
  }
}

/** A message travels in chunks of at most 65,535 bytes, each after its size, and ends with an empty one. */
function chunked(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < message.length; at += 0xffff) {
    const part = message.subarray(at, at + 0xffff);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(part.length);
    parts.push(size, part);
  }
  return Buffer.concat([...parts, Buffer.alloc(2)]);
}

/** The bytes of a socket in the portions the protocol speaks of. */
class Incoming {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    while (this.#rest.length < length) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new Error('Neo4j closed the connection');
      this.#rest = Buffer.concat([this.#rest, value]);
    }
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async message(): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (;;) {
      const size = (await this.take(2)).readUInt16BE();
      // Empty chunks between messages are how the server keeps a connection alive.
      if (size === 0 && parts.length > 0) return Buffer.concat(parts);
      if (size > 0) parts.push(await this.take(size));
    }
  }
}
