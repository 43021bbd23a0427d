import type { Asked } from '../http/asked.ts';
import type { Gate } from '../limits/gate.ts';
import { limits } from '../limits/limits.ts';
import { TooHeavyHere } from '../operations/heavy.ts';
import type { MakeAnswer } from './graphql-answer.ts';

/** Where answers are worked out, and the gate before it. */
export interface Place {
  answer: MakeAnswer;
  gate: Pick<Gate, 'run' | 'isGreedy'>;
}

/**
 * Works answers out here, or aside where that would keep everybody else waiting; all of a client who asks for far more than
 * the others is worked out aside. At each place requests take turns, and a client whose documents are new time and again
 * rests after each: aside or not, they have to be compiled and planned on the processors that others want.
 */
export function answersInTurn(here: Place, aside: Place) {
  const at = (
    { answer, gate }: Place,
    asked: Asked,
    body: Buffer<ArrayBuffer> | undefined,
    rests?: { rests: boolean },
  ) => gate.run(asked.client, () => answer(asked, body), rests);
  return async (asked: Asked, body: Buffer<ArrayBuffer> | undefined) => {
    if (isLong(asked, body) || here.gate.isGreedy(asked.client)) return at(aside, asked, body);
    try {
      return await at(here, asked, body);
    } catch (error) {
      if (error instanceof TooHeavyHere) return at(aside, asked, body, { rests: error.isNew });
      throw error;
    }
  };
}

const [bracket, space] = [0x5b, 0x20];

/** Long texts take long to read, and so do several operations; how much they ask for need not be known. */
const isLong = ({ request: { url = '' } }: Asked, body: Buffer | undefined): boolean =>
  url.length > limits.here.bytes || (body !== undefined && (body.length > limits.here.bytes || isList(body)));

const isList = (body: Buffer): boolean => body.find((byte) => byte > space) === bracket;
