import { setMaxListeners } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../../src/server/limits/limits.ts';

/** What an abusive client knows of its victim. */
export interface Victim {
  url: URL;
  /** The slug of some declaration. */
  slug: string;
  /** Fires when it is enough. */
  signal: AbortSignal;
  /** Counts what came of a request or connection. */
  count(what: string): void;
}

/** The address that abuse comes from: another than that of anybody else. */
const localAddress = '127.0.0.66';

function open({ url, signal, count }: Victim, onText: (socket: Socket, text: string) => void): Socket {
  const socket = connect({ port: Number(url.port), host: url.hostname, localAddress });
  const stop = () => socket.destroy();
  setMaxListeners(0, signal);
  signal.addEventListener('abort', stop, { once: true });
  socket.on('data', (bytes) => onText(socket, bytes.toString('latin1')));
  socket.on('error', (error: NodeJS.ErrnoException) => count(error.code ?? error.message));
  socket.on('close', () => signal.removeEventListener('abort', stop));
  return socket;
}

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()));

const post = ({ url }: Victim, body: string, length = Buffer.byteLength(body)): string =>
  `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;

/** Sends requests over so many connections, each as soon as the one before was answered, and opens anew what was closed. */
async function ask(
  victim: Victim,
  connections: number,
  request: (turn: number) => string | Buffer,
): Promise<void> {
  let turn = 0;
  const one = async () => {
    while (!victim.signal.aborted) {
      let missing = 0;
      const socket = open(victim, (self, text) => {
        if (text.startsWith('HTTP/1.1 ')) {
          victim.count(text.slice(9, 12));
          missing = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0) + text.indexOf('\r\n\r\n') + 4;
        }
        missing -= text.length;
        if (missing <= 0) self.write(request(turn++));
      });
      socket.write(request(turn++));
      await closed(socket);
      await sleep(10);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

/** An abuse by asking for what `body` gives for each turn. */
const asking =
  (connections: number, body: (turn: number, victim: Victim) => string) =>
  (victim: Victim): Promise<void> =>
    ask(victim, connections, (turn) => post(victim, body(turn, victim)));

/** So many connections that are kept open, each with a beginning and more of it every `ms`. */
async function hold(victim: Victim, connections: number, begin: string, more: string, ms: number) {
  const one = async () => {
    while (!victim.signal.aborted) {
      const socket = open(victim, (_self, text) => victim.count(text.slice(9, 12)));
      socket.write(begin);
      const timer = setInterval(() => socket.writable && socket.write(more), ms);
      await closed(socket);
      clearInterval(timer);
      victim.count('connection over');
      await sleep(10);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables });

/** No two ask for the same, so that nothing is answered from the cache. */
const unlike = (turn: number) => `unlike${turn % 997}: __typename`;

/** 12 levels that multiply to nearly the most rows that are answered. */
const deep = (turn: number) =>
  query(
    `{ ${unlike(turn)} declarations(first: ${20 + (turn % 9)}) { nodes { signatories(first: 9) { nodes { ... on State { signatures(first: 9) { nodes { commitments(first: 9) { nodes { text } } } } } } } } } }`,
  );

const wide = (turn: number) => {
  const fields =
    'slug title kind status url summary date { edtf earliest latest precision } themes { slug name } issuedBy { slug name }';
  return query(
    `{ ${unlike(turn)} declarations(first: 40) { nodes { ${fields} ${Array.from({ length: 12 }, (_, n) => `a${n}: signatories(first: ${20 + n}) { totalCount edges { role basis via { slug } node { slug name } } }`).join(' ')} } } }`,
  );
};

const aliased = (turn: number, { slug }: Victim) =>
  query(
    `{ ${unlike(turn)} ${Array.from({ length: 120 }, (_, n) => `a${n}: declaration(by: { slug: "${slug}" }) { signatories(first: ${1 + ((turn + n) % 99)}) { nodes { slug } } }`).join(' ')} }`,
  );

/** Small, and written as nobody has written it before, in no other process: it has to be parsed, checked, planned and compiled. */
const unknown = (turn: number, { slug }: Victim) =>
  query(
    `{ ${Array.from({ length: 6 }, (_, n) => `new${process.pid}x${turn}of${n}: declaration(by: { slug: "${slug}" }) { slug title date { edtf } themes { name } signatories(first: 5) { nodes { slug } } }`).join(' ')} }`,
  );

/** The ways to abuse; each goes on until it is told that it is enough. */
export const abuses = {
  deep: asking(16, deep),
  wide: asking(16, wide),
  aliased: asking(16, aliased),
  // Made once: making megabytes for each request keeps a processor that the victim would have.
  'huge bodies': (victim) => {
    const requests = [limits.bodyBytes - 100, 2_000_000].map((length) =>
      Buffer.from(post(victim, query('{ __typename }', { text: 'x'.repeat(length) }))),
    );
    return ask(victim, 16, (turn) => requests[turn % 2] ?? '');
  },
  batches: asking(16, (turn) => `[${Array.from({ length: 10 }, (_, n) => deep(turn * 10 + n)).join()}]`),
  'new documents': asking(16, unknown),
  flood: asking(64, (turn) => query(`{ ${unlike(turn)} themes { slug name } }`)),
  'slow reading': async (victim) => {
    const one = async () => {
      while (!victim.signal.aborted) {
        const socket = open(victim, () => undefined);
        socket.pause();
        // Twenty answers are asked for on every connection, and none is taken.
        const large = (turn: number) =>
          post(
            victim,
            query(
              `{ ${unlike(turn)} commitments(first: 100) { nodes { text declaration { summary } } } declarations(first: 100) { nodes { slug title signatories(first: 100) { nodes { slug name } } } } }`,
            ),
          );
        socket.write(Array.from({ length: 20 }, (_, turn) => large(turn)).join(''));
        await Promise.race([
          closed(socket),
          sleep(60_000, undefined, { signal: victim.signal }).catch(() => undefined),
        ]);
        victim.count('connection over');
        socket.destroy();
        await sleep(10);
      }
    };
    await Promise.all(Array.from({ length: 40 }, one));
  },
  'slow sending': (victim) => hold(victim, 500, post(victim, '{"query":"', limits.bodyBytes), 'x', 500),
  'slow headers': (victim) => hold(victim, 500, `POST /graphql HTTP/1.1\r\nhost: x\r\nx-a: `, 'x', 500),
  connections: (victim) => hold(victim, 4_000, '', '', 60_000),
} satisfies Record<string, (victim: Victim) => Promise<void>>;
