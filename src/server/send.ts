import { bookmarkOf } from '../graph/revision.ts';
import { type Answer, acceptedEncoding, type Form, formOf } from './answer.ts';
import { finish } from './finish.ts';
import type { Found } from './fresh-answers.ts';
import { matchesTag } from './matches-tag.ts';
import { sendTogether } from './send-together.ts';
import type { Visit } from './visit.ts';

const together = sendTogether();

/**
 * Sends what was found, in the best encoding the client takes. A stale answer says so: in a header, and in `extensions`
 * where it is the result of an operation.
 */
export async function send(visit: Visit, found: Found, { isResult = false } = {}): Promise<void> {
  const encoding = acceptedEncoding(visit.request.headers['accept-encoding']);
  if (found.how === 'kept') {
    const { answer } = found.kept;
    write(visit, answer, found.kept.ready(encoding) ?? (await found.kept.form(encoding)));
  } else {
    const answer = found.how === 'stale' ? marked(found.kept.answer, found.age, isResult) : found.answer;
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
    if (matchesTag(known, etag)) {
      notModified(visit, headers);
      return;
    }
    visit.writeHead(status, headers);
  }
  together(() => finish(response, request.method === 'HEAD' ? undefined : form.body));
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

function marked({ status, headers, body, revision = '' }: Answer, age: number, isResult: boolean): Answer {
  const known = bookmarkOf(revision);
  const seconds = Math.ceil(age);
  return {
    status,
    headers: {
      ...headers,
      'signatory-stale': `revision=${known}; age=${seconds}`,
      warning: '110 - "Response is Stale"',
    },
    // Of several operations it is a list.
    body:
      isResult && body.at(0) === 0x7b
        ? Buffer.concat([
            body.subarray(0, body.lastIndexOf(0x7d)),
            Buffer.from(`,"extensions":{"stale":{"revision":${JSON.stringify(known)},"age":${seconds}}}}`),
          ])
        : body,
    revision: undefined,
  };
}
