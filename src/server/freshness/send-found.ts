import { bookmarkOf } from '../../graph/revision.ts';
import type { Answer } from '../http/answer.ts';
import { encodingFor, sendAnswer, sendForm } from '../http/send-answer.ts';
import type { Visit } from '../http/visit.ts';
import type { Found } from './fresh-answers.ts';

/**
 * Sends what was found, in the best encoding the client takes. A stale answer says so: in a header, and in `extensions`
 * where it is the result of an operation.
 */
export async function sendFound(visit: Visit, found: Found, { isResult = false } = {}): Promise<void> {
  if (found.how === 'made') return sendAnswer(visit, found.answer);
  if (found.how === 'stale') return sendAnswer(visit, marked(found.kept.answer, found.age, isResult));
  const encoding = encodingFor(visit);
  sendForm(visit, found.kept.answer, found.kept.ready(encoding) ?? (await found.kept.form(encoding)));
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
