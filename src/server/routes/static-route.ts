import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { SignatoryError } from '../../errors.ts';
import { checkMethod } from '../door/methods.ts';
import { acceptedEncoding, type Encoding } from '../http/answer.ts';
import { finish } from '../http/finish.ts';
import type { Route } from '../http/listener.ts';
import { matchesTag } from '../http/matches-tag.ts';
import { wantsPage } from '../http/wants-page.ts';

/** Everything the page loads comes from this server, and nothing in it is written inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  png: 'image/png',
};

/** First parts of the explorer's addresses; each of them is answered with the page, which reads the rest itself. */
const pages = new Set([
  '',
  'declarations',
  'commitments',
  'parties',
  'compare',
  'network',
  'search',
  'sources',
]);

const methods = ['GET', 'HEAD'];

interface StaticFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<Encoding, Buffer>>>;
}

/**
 * Serves the built explorer from memory: files by their path, its page for the explorer's addresses. Files whose names
 * hold a hash of their content never change and may be kept for ever; the page is asked for again each time, which
 * costs no body while its ETag is the same. What there is not is left to the error of the listener; a browser that asks
 * for a document gets the page with it, which says so in words and leads on.
 *
 * @param folder where the build wrote index.html, its assets, and a .br and .gz of each
 */
export function staticRoute(folder: string): Route {
  const files = readFiles(folder);
  return async (visit) => {
    const { request, url } = visit;
    const path = url.pathname.slice(1);
    const found =
      files.get(path) ?? (pages.has(path.split('/')[0] ?? '') ? files.get('index.html') : undefined);
    const file = found ?? (wantsPage(request) ? files.get('index.html') : undefined);
    if (!file) throw notThere(url.pathname, files.size);
    checkMethod(request, methods);
    if (found && matchesTag(request.headers['if-none-match'], file.etag)) {
      visit.writeHead(304, { ...file.headers, etag: file.etag }).end();
      return;
    }
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const packed = file.bodies[encoding];
    const body = packed ?? file.bodies.identity ?? Buffer.alloc(0);
    const response = visit.writeHead(found ? 200 : 404, {
      ...file.headers,
      ...(!found && { vary: `Accept, ${file.headers.vary}` }),
      etag: file.etag,
      'content-length': body.length,
      ...(packed && encoding !== 'identity' && { 'content-encoding': encoding }),
    });
    finish(response, request.method === 'HEAD' ? undefined : body);
  };
}

const notThere = (path: string, files: number) =>
  new SignatoryError(
    'NOT_FOUND',
    files === 0
      ? 'The explorer has not been built; run "npm run build". The API is at /graphql.'
      : `There is nothing at ${path}. The API is at /graphql, the explorer at /.`,
  );

function readFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const name of filesBelow(folder)) {
    if (/\.(?:br|gz)$/.test(name)) continue;
    const identity = readFileSync(join(folder, name));
    const [br, gzip] = ['br', 'gz'].map((ending) => read(join(folder, `${name}.${ending}`)));
    const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
    files.set(name.split(sep).join('/'), {
      etag,
      bodies: { identity, ...(br && { br }), ...(gzip && { gzip }) },
      headers: headersOf(name),
    });
  }
  return files;
}

function headersOf(name: string): Record<string, string> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return {
    'content-type': contentTypes[ending] ?? 'application/octet-stream',
    'cache-control': name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Names of the files below a folder; none where there is no such folder. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
