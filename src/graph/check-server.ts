import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { SignatoryError } from '../errors.ts';
import type { GraphAddress } from './driver.ts';
import { fromDriverError } from './driver-errors.ts';
import { defineQuery } from './query.ts';
import { readAll } from './reader.ts';
import { Unreachable } from './unreachable.ts';

const facts = defineQuery<Record<string, never>, [version: string, edition: string]>('graph/server');
const write = defineQuery<Record<string, never>, []>('graph/try-write');

/** The oldest Neo4j whose Cypher has dynamic relationship types, which cross-references need. */
const oldest = [5, 26] as const;

/** What a usable server says of itself. */
export interface ServerFacts {
  version: string;
  edition: string;
}

/**
 * Makes sure that the server answers within `patience` milliseconds each time, lets us in, is new enough and, for
 * `forWriting`, accepts writes.
 * Throws one UNAVAILABLE error that names the address and what is wrong with it, `Unreachable` where nothing answers.
 */
export async function checkServer(
  driver: Driver,
  address: GraphAddress,
  { forWriting = false, patience = 30_000 }: { forWriting?: boolean; patience?: number } = {},
): Promise<ServerFacts> {
  const said = await readFacts(driver, address, patience);
  const [major = 0, minor = 0] = said.version.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    throw unusable(address, `runs Neo4j ${said.version}; Signatory needs ${oldest.join('.')} or newer`);
  if (forWriting) await tryWrite(driver, address, patience);
  return said;
}

async function readFacts(driver: Driver, address: GraphAddress, patience: number): Promise<ServerFacts> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...databaseOf(address) });
  try {
    const [[version, edition] = ['', '']] = await readAll<[string, string]>(
      session.run(facts.text),
      patience,
    );
    return { version, edition };
  } catch (error) {
    const refusal = refusalOf(error, address);
    if (refusal) throw unusable(address, refusal, error);
    throw unreachable(address, error);
  } finally {
    // Not waited for: nobody knows how long a connection that says nothing takes to close.
    void session.close().catch(() => undefined);
  }
}

/** Writes and takes it back: the only way to learn of a read-only database or user. */
async function tryWrite(driver: Driver, address: GraphAddress, patience: number): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE, ...databaseOf(address) });
  try {
    await readAll(session.beginTransaction().run(write.text), patience);
  } catch (error) {
    if (fromDriverError(error) instanceof Unreachable) throw unreachable(address, error);
    throw unusable(address, `does not accept writes from user "${address.user}" (${message(error)})`, error);
  } finally {
    // Takes it back.
    void session.close().catch(() => undefined);
  }
}

const databaseOf = ({ database }: GraphAddress) => (database === undefined ? {} : { database });

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What waiting does not mend; undefined where no answer came. */
function refusalOf(error: unknown, { user, database }: GraphAddress): string | undefined {
  if (error instanceof Unreachable) return undefined;
  if (!(error instanceof Neo4jError)) return `cannot be used: ${message(error)}`;
  if (error.code === 'Neo.ClientError.Security.Unauthorized')
    return `refuses the password of user "${user}" (NEO4J_USER, NEO4J_PASSWORD)`;
  if (error.code === 'Neo.ClientError.Security.AuthenticationRateLimit')
    return `refuses user "${user}" for a while after too many wrong passwords`;
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') return `has no database "${database}"`;
  // A password that has to be changed first, a user without rights, a database that holds no graph: it has answered.
  if (error.code?.startsWith('Neo.ClientError.'))
    return `refuses user "${user}"${database === undefined ? '' : ` in database "${database}"`} (${message(error)})`;
  return undefined;
}

const unusable = (address: GraphAddress, what: string, cause?: unknown) =>
  new SignatoryError('UNAVAILABLE', `Neo4j at ${address.uri} ${what}.`, { cause, retryAfter: 1 });

const unreachable = (address: GraphAddress, error: unknown) =>
  new Unreachable(
    `Neo4j at ${address.uri} cannot be reached: ${message(error).replace(/\.$/, '')}. Is it running, and is the address right?`,
    error,
  );
