import { createServer, type IncomingMessage } from 'node:http';
import { listen, readJson } from './serve.ts';

/** What is put at a path, as JSON. */
interface Answers {
  headers: Record<string, string>;
  /** Sent in turn. */
  texts: string[];
}

/**
 * The bound: answers as bytes from node:http. What is put at a path is sent for whatever is posted there, unread. The bytes are
 * the others' own: the load generator makes a string of every body, and takes several times as long over one that is not ASCII.
 */
const kept = new Map<string, { headers: Answers['headers']; bodies: Buffer[] }>();
let turn = 0;

async function keep(request: IncomingMessage): Promise<void> {
  const { headers, texts } = await readJson<Answers>(request);
  kept.set(request.url ?? '/', { headers, bodies: texts.map((text) => Buffer.from(text)) });
}

await listen(
  createServer((request, response) => {
    if (request.method === 'PUT') {
      keep(request).then(() => response.writeHead(204).end());
      return;
    }
    const { headers, bodies } = kept.get(request.url ?? '/') ?? { headers: {}, bodies: [] };
    const body = bodies[turn++ % bodies.length] ?? Buffer.alloc(0);
    request.resume();
    response.writeHead(200, { ...headers, 'content-length': body.length });
    response.end(body);
  }),
);
