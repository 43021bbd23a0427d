import neo4j, { type Driver } from 'neo4j-driver';
import { sendStatementsInOnePiece } from './statements-in-one-piece.ts';

export type { Driver };

/** Where Neo4j is and who asks. */
export interface GraphAddress {
  /** bolt:// or neo4j://, with +s or +ssc for encryption. */
  uri: string;
  user: string;
  password: string;
  /** Name of the database; the server's default when absent. */
  database?: string | undefined;
}

export interface DriverSettings {
  /** Most connections to one server; 64 by default. */
  poolSize?: number;
  /** Milliseconds to wait for a free connection; 5,000 by default. */
  acquisitionTimeout?: number;
}

sendStatementsInOnePiece();

/** A driver with integers as JavaScript numbers: counts and offsets stay far below 2^53. */
export function openDriver(address: GraphAddress, settings: DriverSettings = {}): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: settings.poolSize ?? 64,
    connectionAcquisitionTimeout: settings.acquisitionTimeout ?? 5_000,
    connectionTimeout: 3_000,
    maxTransactionRetryTime: 0,
    userAgent: 'signatory/1',
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
}
