import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ServerOptions {
  /** Folder of data, configuration and logs. */
  home: string;
  /** Bolt port on the loopback interface. */
  port: number;
  /** Heap of the Java machine, at most: "512m", "4g". */
  heap: string;
  /** Memory for pages of the store files: "64m", "1g". */
  pageCache: string;
}

/** Writes `conf/neo4j.conf` anew, so that nothing of an older start or version survives in it. */
export function writeSettings(options: ServerOptions): string {
  const folder = join(options.home, 'conf');
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(settings(options)).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, 'neo4j.conf'), lines.join(''));
  return folder;
}

function settings({ port, pageCache }: ServerOptions): Record<string, string | number> {
  return {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'server.bolt.telemetry.enabled': 'false',
    'db.logs.query.enabled': 'OFF',
    'server.logs.gc.enabled': 'false',
    'server.memory.pagecache.size': pageCache,
    // A quarter of a gigabyte of zeros for every new database is the largest part of an empty data folder.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '32m',
    'db.tx_log.rotation.retention_policy': '64m size',
    // Short recovery after a kill: what is committed reaches the store files within this time.
    'db.checkpoint.interval.time': '1m',
    // Three wrong passwords would lock everyone out for a while, and nobody guesses 192 random bits.
    'dbms.security.auth_max_failed_attempts': 0,
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    // One server has every state that it ever told of, unless an older copy took its place: that need not be waited for.
    'db.transaction.bookmark_ready_timeout': '1s',
    // Five seconds of silence are waited for, twice, when Bolt shuts down; all clients are told to go anyway.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    // Else a statement is planned again for a slug of more than ten letters, and again for a list of more than ten values.
    'internal.cypher.use_parameter_size': 'false',
  };
}
