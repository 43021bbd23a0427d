import type { IncomingMessage } from 'node:http';

/** What answering a GraphQL request needs of it, wherever it is answered. */
export interface Asked {
  /** Who asks. */
  readonly client: string;
  readonly request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
  /** Closes when the client has gone. */
  readonly response: Closing;
  readonly url: URL;
  /** Takes units from what the client may spend. */
  spend(units: number): Promise<void> | undefined;
}

export interface Closing {
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}
