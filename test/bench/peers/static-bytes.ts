import { createServer } from 'node:http';
import { listen } from './serve.ts';

/**
 * The bound: buffers of the size that the path asks for (/4700), with a length and a type, from node:http. It is sent the
 * same requests and reads none, and sends as many different buffers in turn as the others have answers to keep.
 */
const different = 20;
const bodies = new Map<string, Buffer[]>();
let turn = 0;

await listen(
  createServer((request, response) => {
    const path = request.url ?? '/0';
    const known =
      bodies.get(path) ?? Array.from({ length: different }, () => Buffer.alloc(Number(path.slice(1)), 'x'));
    bodies.set(path, known);
    const body = known[turn++ % different] as Buffer;
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  }),
);
