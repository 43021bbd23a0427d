import type { GraphQLSchema } from 'graphql';
import { hostileTexts, pick, type Random, randomQuery } from './query-grammar.ts';

/** A request as bytes for a socket, and what to call it in a report. */
export interface HostileRequest {
  kind: string;
  bytes: Buffer;
}

const post = (body: Buffer | string, headers: Record<string, string> = {}, path = '/graphql'): Buffer => {
  const payload = typeof body === 'string' ? Buffer.from(body) : body;
  const all = {
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(payload.length),
    connection: 'close',
    ...headers,
  };
  const head = Object.entries(all).map(([name, text]) => `${name}: ${text}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n`, 'latin1'), payload]);
};

const get = (path: string, headers: Record<string, string> = {}): Buffer => {
  const all = Object.entries({ host: 'localhost', connection: 'close', ...headers });
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\n${all.map(([name, text]) => `${name}: ${text}\r\n`).join('')}\r\n`,
    'latin1',
  );
};

/** Flips, drops, doubles or inserts a few bytes. */
function mutated(bytes: Buffer, random: Random): Buffer {
  let changed = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 4); times > 0 && changed.length > 0; times--) {
    const at = Math.floor(random() * changed.length);
    const [before, after] = [changed.subarray(0, at), changed.subarray(at)];
    const kind = Math.floor(random() * 4);
    if (kind === 0) changed[at] = Math.floor(random() * 256);
    else if (kind === 1) changed = Buffer.concat([before, after.subarray(1)]);
    else if (kind === 2) changed = Buffer.concat([before, after.subarray(0, 8), after]);
    else changed = Buffer.concat([before, Buffer.from(pick(random, hostileTexts)), after]);
  }
  return changed;
}

const strangeBodies: readonly string[] = [
  '',
  'null',
  '[]',
  '{}',
  '1',
  '"text"',
  '[[]]',
  '[null]',
  '{"query":null}',
  '{"query":1}',
  '{"query":{}}',
  '{"query":"{__typename}","variables":[]}',
  '{"query":"{__typename}","variables":"x"}',
  '{"query":"{__typename}","operationName":1}',
  '{"query":"{__typename}","extensions":[]}',
  '{"query":"{__typename}","query":"{nope}"}',
  '{"query":"query($a:Int){declarations(first:$a){totalCount}}","variables":{"a":1,"a":2}}',
  '{"query":"{__typename}","variables":{"a":"\\ud800"}}',
  '\ufeff{"query":"{__typename}"}',
  '{"query":"{__typename}"}{"query":"{__typename}"}',
  '{"query":"{ declarations(first: 1, first: 2) { totalCount } }"}',
  '{"query":"subscription { x }"}',
  '{"query":"fragment F on Query { ...F } { ...F }"}',
  '{"__proto__":{"query":"{__typename}"}}',
  '{"query":"{__typename}","__proto__":{"polluted":true}}',
  '{"query":"{__typename}","constructor":{"prototype":{"polluted":true}}}',
  '{"query":"query($a:String){__typename}","variables":{"__proto__":1,"a":{}}}',
  '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}',
  '{"documentId":"constructor"}',
  '{"documentId":1}',
  `{"query":"${'{a'.repeat(900)}"}`,
  `${'['.repeat(5_000)}`,
  `{"query":"{__typename}","variables":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`,
];

const strangeHeaders: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { accept: 'image/png' },
  { accept: 'text/event-stream' },
  { accept: 'multipart/mixed' },
  { 'accept-encoding': 'br;q=x, ;;;, gzip;q=' },
  { authorization: 'Bearer x.y.z' },
  { 'x-forwarded-for': '::::, 999.1.1.1' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { 'if-none-match': '"", W/, *' },
  { 'content-length': '5' },
  { 'transfer-encoding': 'chunked' },
  { expect: '100-continue' },
  { upgrade: 'websocket', connection: 'upgrade' },
];

const paths: readonly string[] = [
  '/',
  '/graphql',
  '/graphql?',
  '/graphql?query=',
  '/graphql?query=%ff%fe',
  '/graphql?query={__typename}&variables={',
  '/graphql?query={__typename}&variables=%7B%22__proto__%22:1%7D',
  '/graphql?query=mutation{a}',
  '/graphql/../../etc/passwd',
  '//graphql',
  '/health',
  '/ready?x=%',
  '/networks/',
  '/networks/co-signatories',
  '/networks/co-signatories.gexf?maxNodes=-1',
  '/networks/signatures.csv?themes=%27&from=9999-99-99',
  '/networks/__proto__.json',
  '/networks/themes.constructor',
  '/%00',
  `/${'a'.repeat(8_000)}`,
];

const crlf = (...lines: string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
const ask = '{"query":"{__typename}"}';
const head = ['POST /graphql HTTP/1.1', 'host: a', 'content-type: application/json'];

/** What proxies and servers have been known to read differently (RFC 9112, 11.2: request smuggling), and other odd forms. */
const strangeForms: readonly Buffer[] = [
  crlf(
    ...head,
    'content-length: 24',
    'transfer-encoding: chunked',
    '',
    '0',
    '',
    'GET /metrics HTTP/1.1',
    'host: a',
    '',
    '',
  ),
  crlf(...head, 'transfer-encoding: chunked', 'content-length: 4', '', '18', ask, '0', '', ''),
  crlf(...head, 'content-length: 24', 'content-length: 5', '', ask),
  crlf(...head, 'content-length: 24, 24', '', ask),
  crlf(...head, 'content-length: +24', '', ask),
  crlf(...head, 'content-length: -1', '', ask),
  crlf(...head, 'content-length : 24', '', ask),
  crlf(...head, 'transfer-encoding: chunked, identity', '', '18', ask, '0', ''),
  crlf(...head, 'transfer-encoding: xchunked', '', '18', ask, '0', ''),
  crlf(...head, 'transfer-encoding: \x0bchunked', '', '18', ask, '0', ''),
  crlf(...head, 'transfer-encoding: chunked', '', 'zz', ask, '0', ''),
  crlf(...head, 'transfer-encoding: chunked', '', '-18', ask, '0', ''),
  crlf(...head, 'transfer-encoding: chunked', '', 'ffffffffffffffffff', ask, '0', ''),
  crlf(...head, 'transfer-encoding: chunked', '', `18;${'x'.repeat(20_000)}`, ask, '0', ''),
  crlf(...head, 'transfer-encoding: chunked', '', '18', ask, '0', 'content-length: 5', 'x-trailer: y', ''),
  crlf(...head, ...Array.from({ length: 3_000 }, (_, n) => `x-${n}: y`), 'content-length: 24', '', ask),
  crlf(...head, `x-long: ${'y'.repeat(40_000)}`, 'content-length: 24', '', ask),
  crlf(...head, ' folded: header', 'content-length: 24', '', ask),
  crlf(...head, 'host: b', 'content-length: 24', '', ask),
  crlf('POST /graphql HTTP/1.1', 'content-type: application/json', 'content-length: 24', '', ask),
  crlf(
    'GET http://elsewhere.example/graphql?query={__typename} HTTP/1.1',
    'host: a',
    'connection: close',
    '',
  ),
  crlf('GET * HTTP/1.1', 'host: a', 'connection: close', ''),
  crlf('OPTIONS * HTTP/1.1', 'host: a', 'connection: close', ''),
  crlf('CONNECT graph:7687 HTTP/1.1', 'host: a', ''),
  crlf('TRACE /graphql HTTP/1.1', 'host: a', 'connection: close', ''),
  crlf('PUT /graphql HTTP/1.1', 'host: a', 'connection: close', 'content-length: 24', '', ask),
  crlf('GET /graphql?query=mutation{x} HTTP/1.1', 'host: a', 'connection: close', ''),
  crlf('GET /graphql?query={__typename}&query={nope} HTTP/1.1', 'host: a', 'connection: close', ''),
  crlf('GET /graphql HTTP/3.7', 'host: a', ''),
  crlf('GET /graphql', ''),
  crlf('PRI * HTTP/2.0', '', 'SM', ''),
  Buffer.from([0x16, 3, 1, 0, 0xa5, 1, 0, 0, 0xa1, 3, 3]),
  Buffer.from('\0'.repeat(2_000)),
  crlf('', '', '', 'GET /health HTTP/1.1', 'host: a', 'connection: close', ''),
  crlf('HEAD /graphql?query={__typename} HTTP/1.1', 'host: a', 'connection: close', ''),
];

/** One request of all that can go wrong: queries of the schema's grammar, broken JSON, strange headers, paths and bytes. */
export function hostileRequest(schema: GraphQLSchema, random: Random): HostileRequest {
  const query = randomQuery(schema, random);
  const body = JSON.stringify({ query, variables: {} });
  const draw = random();
  if (draw < 0.5) return { kind: 'grammar', bytes: post(body) };
  if (draw < 0.58)
    return { kind: 'get', bytes: get(`/graphql?query=${encodeURIComponent(Buffer.from(query).toString())}`) };
  if (draw < 0.72) return { kind: 'mutated body', bytes: post(mutated(Buffer.from(body), random)) };
  if (draw < 0.78) return { kind: 'strange body', bytes: post(pick(random, strangeBodies)) };
  if (draw < 0.86) return { kind: 'strange headers', bytes: post(body, pick(random, strangeHeaders)) };
  if (draw < 0.88) return { kind: 'strange form', bytes: pick(random, strangeForms) };
  if (draw < 0.92) return { kind: 'strange path', bytes: get(pick(random, paths)) };
  if (draw < 0.94)
    return { kind: 'batch', bytes: post(`[${Array.from({ length: 12 }, () => body).join()}]`) };
  return { kind: 'mutated request', bytes: mutated(post(body), random) };
}
