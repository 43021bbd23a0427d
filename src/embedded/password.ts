import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './errors.ts';

/** The only account of Neo4j Community that exists from the start. */
export const USER = 'neo4j';

/** The password that `ensurePassword` left in the data folder, or undefined before the first start. */
export function readPassword(home: string): string | undefined {
  const file = passwordFile(home);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/**
 * The password of the data folder, made up at random (192 bits) before its first start. It stays in a file
 * that its owner alone may read; Neo4j gets it the way `neo4j-admin dbms set-initial-password` hands it
 * over, as a salted digest in `auth.ini`, which is written here because starting that tool costs a second.
 *
 * @throws EmbeddedError PASSWORD_UNKNOWN for a folder with data and without the file
 */
export function ensurePassword(home: string): string {
  const known = readPassword(home);
  if (known) return known;
  // Neo4j reads auth.ini only while it has no accounts yet: for existing data a new password would be a lie.
  if (existsSync(join(home, 'data', 'databases'))) throw passwordUnknown(home);
  const password = randomBytes(24).toString('base64url');
  setUp(home, password);
  return password;
}

/** Sets up a folder without data so that it gets the password of another, or a new one where that has none. */
export function adoptPassword(from: string, home: string): void {
  setUp(home, readPassword(from) ?? randomBytes(24).toString('base64url'));
}

function setUp(home: string, password: string): void {
  mkdirSync(join(home, 'data', 'dbms'), { recursive: true });
  writeFileSync(join(home, 'data', 'dbms', 'auth.ini'), authLine(password), { mode: 0o600 });
  writeFileSync(passwordFile(home), `${password}\n`, { mode: 0o600 });
}

export function passwordUnknown(home: string): EmbeddedError {
  return new EmbeddedError('PASSWORD_UNKNOWN', {
    found: `${passwordFile(home)} is not there or not what the data in ${home} was set up with.`,
    needed: 'the password that was made up when the data folder was.',
    remedy:
      'put that file back, or move the folder away: the next start then makes a new one and imports the data ' +
      'set again.',
  });
}

export function passwordFile(home: string): string {
  return join(home, 'password');
}

const ITERATIONS = 1024;

/** `user:SHA-256,<digest>,<salt>,<iterations>:`, the digest of salt and password digested again and again. */
function authLine(password: string): string {
  const salt = randomBytes(32);
  let digest = createHash('sha256').update(salt).update(password).digest();
  for (let i = 1; i < ITERATIONS; i++) digest = createHash('sha256').update(digest).digest();
  return `${USER}:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`;
}
