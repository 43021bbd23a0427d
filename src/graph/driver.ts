import neo4j, { type ClientCertificateProvider, type Driver } from 'neo4j-driver';
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
  /** Milliseconds after which a connection is not used any more; an hour by default. */
  connectionLifetime?: number;
  /** Hears of every connection that is about to be opened. */
  onConnection?: () => void;
}

sendStatementsInOnePiece();

/** A driver with integers as JavaScript numbers: counts and offsets stay far below 2^53. */
export function openDriver(address: GraphAddress, settings: DriverSettings = {}): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: settings.poolSize ?? 64,
    connectionAcquisitionTimeout: settings.acquisitionTimeout ?? 5_000,
    connectionTimeout: 3_000,
    maxConnectionLifetime: settings.connectionLifetime ?? 3_600_000,
    ...(settings.onConnection && { clientCertificate: hearing(settings.onConnection) }),
    maxTransactionRetryTime: 0,
    userAgent: 'signatory/1',
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
}

/** The driver asks for a certificate of ours before it opens a connection, and tells nobody else that it does; ours is none. */
const hearing = (onConnection: () => void): ClientCertificateProvider => ({
  hasUpdate: () => true,
  getClientCertificate() {
    onConnection();
    return { certfile: [], keyfile: [] };
  },
});
