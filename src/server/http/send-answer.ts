import { type Answer, acceptedEncoding, type Encoding, type Form, formOf } from './answer.ts';
import { finish } from './finish.ts';
import { matchesTag } from './matches-tag.ts';
import { sendTogether } from './send-together.ts';
import type { Visit } from './visit.ts';

const together = sendTogether();

/** The best encoding that the client takes. */
export const encodingFor = ({ request }: Visit): Encoding =>
  acceptedEncoding(request.headers['accept-encoding']);

/** Sends an answer, in the best encoding that the client takes. */
export async function sendAnswer(visit: Visit, answer: Answer): Promise<void> {
  sendForm(visit, answer, await formOf(answer, encodingFor(visit)));
}

/** Sends one form of an answer; to who has it already, where it is of a revision, only that. */
export function sendForm(visit: Visit, { status, revision }: Answer, form: Form): void {
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
