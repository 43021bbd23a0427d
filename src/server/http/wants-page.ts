import type { IncomingMessage } from 'node:http';

/** Whether a browser asks for a page, as for what stands in its address bar or is linked, and not for what a page loads. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept?.includes('text/html') ?? false);
