import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SignatoryError } from '../../errors.ts';
import { scopes, type TokenCheck } from './access.ts';

const keysFile = z.array(
  z.strictObject({
    name: z.string().min(1),
    /** Of the key, in hexadecimal: the file holds nothing that lets anybody in. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/i, 'the SHA-256 of the key: 64 hexadecimal digits'),
    scopes: z.array(z.enum(scopes)).min(1),
  }),
);

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Keys of a file. Every key is compared with every entry, digest with digest and in constant time, so that the time it takes
 * tells nothing about the keys.
 *
 * @throws SignatoryError BAD_USER_INPUT for a file that cannot be read, with each problem's place
 */
export function createStaticKeys(file: string): TokenCheck {
  const keys = readKeys(file).map(({ name, sha256, scopes: granted }) => ({
    digest: Buffer.from(sha256, 'hex'),
    bearer: { name: `key:${name}`, scopes: new Set<string>(granted) },
  }));
  return async (token) => {
    const digest = digestOf(token);
    let found: (typeof keys)[number] | undefined;
    for (const key of keys) if (timingSafeEqual(key.digest, digest)) found = key;
    return found?.bearer;
  };
}

function readKeys(file: string): z.infer<typeof keysFile> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `The file of keys ${file} cannot be read: ${error instanceof Error ? error.message : error}.`,
    );
  }
  const read = keysFile.safeParse(content);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'file'}: ${message}`);
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `The file of keys ${file} is a list of { name, sha256, scopes }:\n${problems.join('\n')}`,
  );
}
