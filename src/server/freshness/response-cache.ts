import { LRUCache } from 'lru-cache';
import type { Revision } from '../../graph/revision.ts';
import { type Answer, type Encoding, type Form, formOf } from '../http/answer.ts';

/** A kept answer and the forms it has been asked for in. */
export class KeptAnswer {
  readonly answer: Answer;
  readonly revision: Revision;
  readonly #forms = new Map<Encoding, Form>();
  readonly #making = new Map<Encoding, Promise<Form>>();
  readonly #grown: () => void;

  constructor(answer: Answer, revision: Revision, grown: () => void) {
    this.answer = answer;
    this.revision = revision;
    this.#grown = grown;
  }

  /** The form in one encoding, if it has been made. */
  ready(encoding: Encoding): Form | undefined {
    return this.#forms.get(encoding);
  }

  /** The form in one encoding; made once, whoever asks meanwhile. */
  async form(encoding: Encoding): Promise<Form> {
    const ready = this.#forms.get(encoding);
    if (ready) return ready;
    const making = this.#making.get(encoding) ?? this.#make(encoding);
    this.#making.set(encoding, making);
    return making;
  }

  async #make(encoding: Encoding): Promise<Form> {
    try {
      const form = await formOf(this.answer, encoding);
      this.#forms.set(encoding, form);
      this.#grown();
      return form;
    } finally {
      this.#making.delete(encoding);
    }
  }

  get bytes(): number {
    let bytes = this.answer.body.length + 500;
    for (const { body } of this.#forms.values()) if (body !== this.answer.body) bytes += body.length;
    return bytes;
  }
}

/** Answers by request, the least recently used given up first. Says nothing about freshness: see fresh-answers.ts. */
export class ResponseCache {
  readonly #kept: LRUCache<string, KeptAnswer>;

  /** `maxBytes` bounds bodies and keys together. */
  constructor(maxBytes: number) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / 8),
      sizeCalculation: (kept, key) => kept.bytes + 2 * key.length,
    });
  }

  get(key: string): KeptAnswer | undefined {
    return this.#kept.get(key);
  }

  keep(key: string, answer: Answer, revision: Revision): KeptAnswer {
    const kept: KeptAnswer = new KeptAnswer(answer, revision, () => {
      // Setting it again makes the cache weigh it again; unless something newer has taken its place.
      if (this.#kept.peek(key) === kept) this.#kept.set(key, kept);
    });
    this.#kept.set(key, kept);
    return kept;
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get size(): number {
    return this.#kept.size;
  }
}
