import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { examineSettings, refuse } from '../config/read-settings.ts';
import type { SettingName, Settings } from '../config/settings.ts';
import { EmbeddedError } from '../embedded/errors.ts';
import { namedServer } from '../embedded/named-server.ts';
import { SignatoryError } from '../errors.ts';
import { createStaticKeys } from '../server/door/static-keys.ts';
import { listen } from '../server/http/listen.ts';

/**
 * The settings of a server, tried as far as they can be before anything is started: the address of Neo4j, the file of keys,
 * and whether the port is free.
 *
 * @throws SignatoryError BAD_USER_INPUT with all that is wrong; UNAVAILABLE where it is only that the port is taken
 */
export async function settingsToServe(
  flags: Partial<Record<SettingName, string>>,
  env: NodeJS.ProcessEnv,
): Promise<Settings> {
  const { read, problems } = examineSettings(flags, env);
  const found = await Promise.all([
    problemOf(() => namedServer(env)),
    problemOf(() => tryKeys(read.keysFile)),
    problemOf(() => tryPort(read)),
  ]);
  const errors = found.filter((error) => error !== undefined);
  const [only] = errors;
  if (only && problems.length === 0 && errors.length === 1 && only instanceof SignatoryError) throw only;
  refuse([...problems, ...errors.map(({ message }) => message.replaceAll('\n', '\n  '))]);
  return read as Settings;
}

/** A pipe can be read only once, which is for whoever needs the keys. */
function tryKeys(file: string | undefined): void {
  if (file !== undefined && (!existsSync(file) || statSync(file).isFile())) createStaticKeys(file);
}

async function tryPort({ host, port }: Partial<Settings>): Promise<void> {
  if (host === undefined || port === undefined) return;
  const server = createServer();
  await listen(server, { host, port });
  await new Promise((resolve) => server.close(resolve));
}

async function problemOf(attempt: () => unknown): Promise<Error | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof SignatoryError || error instanceof EmbeddedError) return error;
    throw error;
  }
}
