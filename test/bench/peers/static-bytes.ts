import { createServer, type IncomingMessage } from 'node:http';
import { listen, readJson } from './serve.ts';

/**
 * The bound: answers as bytes, with a length and a type, from node:http. What is put at a path (a list of texts, as JSON) is
 * sent in turn for whatever is posted there, unread. The bytes are the others' own: the load generator makes a string of
 * every body, and takes several times as long over one that is not ASCII.
 */
const bodies = new Map<string, Buffer[]>();
let turn = 0;

async function keep(request: IncomingMessage): Promise<void> {
  const texts = await readJson<string[]>(request);
  bodies.set(
    request.url ?? '/',
    texts.map((text) => Buffer.from(text)),
  );
}

await listen(
  createServer((request, response) => {
    if (request.method === 'PUT') {
      keep(request).then(() => response.writeHead(204).end());
      return;
    }
    const known = bodies.get(request.url ?? '/') ?? [];
    const body = known[turn++ % known.length] ?? Buffer.alloc(0);
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  }),
);
