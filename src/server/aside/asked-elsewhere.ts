import { EventEmitter } from 'node:events';
import type { Asked } from '../http/asked.ts';

/** A request that arrived at another thread. */
export class AskedElsewhere implements Asked {
  /** Whoever it is: limits of clients are kept where the request arrived. */
  readonly client = '';
  readonly request: Asked['request'];
  readonly spend: Asked['spend'];
  readonly response = Object.assign(new EventEmitter(), { destroyed: false });

  constructor(request: Asked['request'], spend: Asked['spend']) {
    this.request = request;
    this.spend = spend;
  }

  get url(): URL {
    return new URL(this.request.url ?? '/', 'http://signatory.invalid');
  }

  /** The client has gone. */
  gone(): void {
    this.response.destroyed = true;
    this.response.emit('close');
  }
}
