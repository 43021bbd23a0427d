import { AsyncLocalStorage } from 'node:async_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant, SignatoryError } from '../../errors.ts';
import { openGraph } from '../../graph/open-graph.ts';
import type { StatementObserver } from '../../graph/reader.ts';
import { openSnapshot } from '../../graph/snapshot.ts';
import { bytesOf, createMemories } from '../../memories.ts';
import { createGraphqlAnswers } from '../graphql/graphql-answer.ts';
import { createGraphql } from '../graphql/yoga.ts';
import { AskedElsewhere } from './asked-elsewhere.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { standBack } from './stand-back.ts';

invariant(parentPort, 'src/server/aside/thread.ts runs as a worker thread only');
const port = parentPort;
const tell = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
const { address, poolSize, persistedOnly } = workerData as ThreadData;
standBack();

/** Which request a statement is for. */
const asking = new AsyncLocalStorage<number>();
let statements = 0;
const observe: StatementObserver = (name) => {
  const statement = ++statements;
  tell({ type: 'statement begins', statement, name, id: asking.getStore() });
  return (error) => tell({ type: 'statement ends', statement, error: plain(error) });
};

const { reader, revisions, close } = openGraph(address, { poolSize, observe });
const memories = createMemories();
const graphql = createGraphql({
  reader,
  revisions,
  memories,
  // This thread has less priority than others; Neo4j's, which work for it, have not.
  statementsAtOnce: 1,
  logError: (id, error) => tell({ type: 'mistake', id, error: plain(error) }),
  startedOver: () => tell({ type: 'started over' }),
  observeCost: (cost) => tell({ type: 'cost', cost }),
  persistedOnly,
});
const answer = createGraphqlAnswers(graphql);
const asked = new Map<number, AskedElsewhere>();
const payments = new Map<number, (refusal: SignatoryError | undefined) => void>();
let spent = 0;

/** Of an error what can be sent. */
const plain = (error: unknown): unknown =>
  error instanceof Error ? Object.assign(new Error(error.message), { stack: error.stack }) : error;

function spend(id: number, units: number): Promise<void> {
  const payment = ++spent;
  tell({ type: 'spend', id, payment, units });
  return new Promise((resolve, reject) =>
    payments.set(payment, (refusal) => {
      payments.delete(payment);
      if (refusal) reject(refusal);
      else resolve();
    }),
  );
}

async function reply({ id, method, url, headers, body }: Extract<ToThread, { type: 'ask' }>): Promise<void> {
  const request = new AskedElsewhere({ method, url, headers }, (units) => spend(id, units));
  asked.set(id, request);
  try {
    const bytes = body && Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const made = await asking.run(id, () => answer(request, bytes));
    const own = alone(made.body);
    const held = { memories: bytesOf(memories), documents: graphql.kept.bytes };
    tell({ type: 'answer', id, answer: { ...made, body: own }, held }, [own.buffer]);
  } catch (error) {
    tell({ type: 'failure', id, error: plain(error) });
  } finally {
    asked.delete(id);
  }
}

/** Long lists of declarations take their signatories from the ledger; what fails here will fail for who asks. */
const warmUp = () => void memories.ledger.at(openSnapshot(reader, revisions)).catch(() => undefined);

/** The bytes in a buffer of their own, which can be given away: Node keeps small ones in one that they share. */
const alone = (body: Buffer): Uint8Array<ArrayBuffer> =>
  new Uint8Array(body.byteLength === body.buffer.byteLength ? (body.buffer as ArrayBuffer) : body);

port.on('message', (message: ToThread) => {
  if (message.type === 'ask') void reply(message);
  else if (message.type === 'gone') asked.get(message.id)?.gone();
  else if (message.type === 'warm up') warmUp();
  else if (message.type === 'spent') payments.get(message.payment)?.(refusalOf(message.refusal));
  else void close().then(() => port.close());
});

tell({ type: 'ready' });

function refusalOf(told: Extract<ToThread, { type: 'spent' }>['refusal']): SignatoryError | undefined {
  if (!told) return undefined;
  const { code, message, retryAfter } = told;
  return new SignatoryError(code, message, retryAfter === undefined ? {} : { retryAfter });
}
