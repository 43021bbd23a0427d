import type { ServerResponse } from 'node:http';
import { bookmarkOf } from '../graph/revision.ts';
import { type Answer, acceptedEncoding, type Form, formOf } from './answer.ts';
import type { Found } from './fresh-answers.ts';
import { limits } from './limits.ts';
import { sendTogether } from './send-together.ts';
import type { Visit } from './visit.ts';

const together = sendTogether();

/** Sends what was found, in the best encoding the client takes. */
export async function send(visit: Visit, found: Found): Promise<void> {
  const encoding = acceptedEncoding(visit.request.headers['accept-encoding']);
  if (found.how === 'kept') {
    const { answer } = found.kept;
    write(visit, answer, found.kept.ready(encoding) ?? (await found.kept.form(encoding)));
  } else {
    const answer = found.how === 'stale' ? marked(found.kept.answer, found.age) : found.answer;
    write(visit, answer, await formOf(answer, encoding));
  }
}

function write(visit: Visit, { status, revision }: Answer, form: Form): void {
  const { request, response } = visit;
  const conditional = request.method === 'GET' || request.method === 'HEAD';
  if (!conditional || revision === undefined) {
    visit.writeHead(status, form.headers);
  } else {
    const known = request.headers['if-none-match'];
    const { etag, headers } = form.tagged;
    if (known !== undefined && matches(known, etag)) {
      notModified(visit, headers);
      return;
    }
    visit.writeHead(status, headers);
  }
  together(() => {
    response.end(request.method === 'HEAD' ? undefined : form.body);
    if (response.writableLength > 0) giveUpOn(response);
  });
}

function notModified(visit: Visit, headers: Form['headers']): void {
  const {
    'content-length': _length,
    'content-encoding': _encoding,
    'content-type': _type,
    ...rest
  } = headers;
  visit.writeHead(304, rest).end();
}

/** A client that does not take its answer would hold the memory of it for as long as it likes. */
function giveUpOn(response: ServerResponse): void {
  const timer = setTimeout(() => response.destroy(), limits.sendMs);
  response.once('close', () => clearTimeout(timer));
}

/** If-None-Match (RFC 9110, 13.1.2): a list of tags, or any. Weak comparison. */
const matches = (header: string, etag: string) =>
  header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** A stale answer says so: in a header, and in `extensions` where it is a GraphQL result. */
function marked({ status, headers, body, revision = '' }: Answer, age: number): Answer {
  const known = bookmarkOf(revision);
  const seconds = Math.ceil(age);
  const isResult =
    headers['content-type']?.includes('json') && body.at(0) === 0x7b && !body.includes('"extensions"');
  return {
    status,
    headers: {
      ...headers,
      'signatory-stale': `revision=${known}; age=${seconds}`,
      warning: '110 - "Response is Stale"',
    },
    body: isResult
      ? Buffer.concat([
          body.subarray(0, body.lastIndexOf(0x7d)),
          Buffer.from(`,"extensions":{"stale":{"revision":${JSON.stringify(known)},"age":${seconds}}}}`),
        ])
      : body,
    revision: undefined,
  };
}
