import type { ErrorCode } from '../../errors.ts';
import type { GraphAddress } from '../../graph/driver.ts';
import type { Answer } from '../http/answer.ts';

/** What the thread is started with. */
export interface ThreadData {
  address: GraphAddress;
  /** Connections to Neo4j at most. */
  poolSize: number;
  persistedOnly: boolean;
}

/** Bytes that the thread holds. */
export interface Held {
  /** Of what it has worked out from the whole graph. */
  memories: number;
  /** Of documents that it has parsed and compiled. */
  documents: number;
}

/** A SignatoryError on its way between threads. */
export interface Told {
  code: ErrorCode;
  message: string;
  retryAfter: number | undefined;
}

/** What the thread is told. */
export type ToThread =
  | {
      type: 'ask';
      id: number;
      method: string | undefined;
      url: string | undefined;
      headers: Record<string, string | string[] | undefined>;
      body: Uint8Array<ArrayBuffer> | undefined;
    }
  /** Who asked has gone. */
  | { type: 'gone'; id: number }
  | { type: 'spent'; payment: number; refusal: Told | undefined }
  | { type: 'warm up' }
  | { type: 'end' };

/** What it tells. */
export type FromThread =
  /** It has loaded everything. */
  | { type: 'ready' }
  | {
      type: 'answer';
      id: number;
      answer: Omit<Answer, 'body'> & { body: Uint8Array<ArrayBuffer> };
      held: Held;
    }
  | { type: 'failure'; id: number; error: unknown }
  | { type: 'spend'; id: number; payment: number; units: number }
  | { type: 'cost'; cost: number }
  /** The graph had changed under an operation. */
  | { type: 'started over' }
  /** A mistake of ours, with the id that the client was given. */
  | { type: 'mistake'; id: string; error: unknown }
  | { type: 'statement begins'; statement: number; name: string; id: number | undefined }
  | { type: 'statement ends'; statement: number; error: unknown };
