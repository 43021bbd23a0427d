import { type GraphAddress, openDriver } from './driver.ts';
import { createReader, type Reader, type StatementObserver } from './reader.ts';
import { createRevisions, type Revisions } from './revision.ts';

export interface OpenGraphOptions {
  /** Connections for reads at most; 64 by default. */
  poolSize?: number;
  observe?: StatementObserver;
}

/** A graph to read from. It need not be reachable yet. */
export interface OpenGraph {
  reader: Reader;
  revisions: Revisions;
  close(): Promise<void>;
}

/** One probe is under way at a time; another connection is opened only where one says nothing any more. */
export const probeConnections = 4;

/** Probes have connections of their own, which are kept: that one of them is new tells that the server may be another. */
export function openGraph(address: GraphAddress, { poolSize, observe }: OpenGraphOptions = {}): OpenGraph {
  const opened = { reads: 0, probes: 0 };
  const driver = openDriver(address, {
    ...(poolSize !== undefined && { poolSize }),
    onConnection: () => opened.reads++,
  });
  const prober = openDriver(address, {
    poolSize: probeConnections,
    connectionLifetime: Number.MAX_SAFE_INTEGER,
    onConnection: () => opened.probes++,
  });
  const reader = createReader(driver, address.database, observe);
  const revisions = createRevisions(createReader(prober, address.database, observe), { opened });
  return {
    reader,
    revisions,
    close: async () => void (await Promise.all([driver.close(), prober.close()])),
  };
}
