import { connect } from 'node:net';
import { limits } from '../../src/server/limits/limits.ts';

export interface HostileAnswer {
  /** 0: the connection was closed without an answer, as HTTP allows for what is no request. */
  status: number;
  text: string;
  ms: number;
}

/** Milliseconds after which a request counts as hanging; what is incomplete is waited for no longer than this. */
const patience = limits.requestMs + 5_000;

/** Milliseconds after which the sending side is ended: a request that is not whole is waited for, and rightly. */
const endsAfter = 3_000;

/** Sends bytes, and reads until the other side ends. */
export function sendHostile(url: string, bytes: Buffer): Promise<HostileAnswer> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no answer within ${patience} ms`));
    }, patience);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(timer);
      const text = Buffer.concat(chunks).toString();
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0),
        text,
        ms: performance.now() - began,
      });
    });
    const ending = setTimeout(() => socket.end(), endsAfter);
    socket.once('close', () => clearTimeout(ending));
    socket.write(bytes);
  });
}

/** What is wrong with an answer, if anything: a 5xx but 503, words of the inside, an error that was not foreseen. */
export function faultOf({ status, text }: HostileAnswer): string | undefined {
  if (status >= 500 && status !== 503) return `status ${status}`;
  if (text.includes('INTERNAL_SERVER_ERROR')) return 'an error that was not foreseen';
  if (/Neo\.\w+Error|Neo4jError|node_modules|\bat \w+.*\.[jt]s:\d+/.test(text)) return 'words of the inside';
  return undefined;
}
