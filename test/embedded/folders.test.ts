import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cacheFolder, dataHome } from '../../src/embedded/folders.ts';
import { becomeAnotherUser } from '../support/another-user.ts';

test('data stands in the working directory unless SIGNATORY_HOME says otherwise', () => {
  expect(dataHome({})).toBe(join(process.cwd(), '.signatory', 'neo4j'));
  expect(dataHome({ SIGNATORY_HOME: '/data' })).toBe('/data/neo4j');
});

test('the cache follows SIGNATORY_CACHE, then an absolute XDG_CACHE_HOME, then the home folder', () => {
  expect(cacheFolder({ SIGNATORY_CACHE: '/own', XDG_CACHE_HOME: '/xdg' })).toBe('/own');
  expect(cacheFolder({ XDG_CACHE_HOME: '/xdg' })).toBe('/xdg/signatory');
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toBe(join(homedir(), '.cache', 'signatory'));
  expect(cacheFolder({})).toBe(join(homedir(), '.cache', 'signatory'));
});

test('a cache folder that Java cannot have on its class path, or that nothing tells, is refused', () => {
  expect(() => cacheFolder({ SIGNATORY_CACHE: '/with:colon' })).toThrow('the cache folder is /with:colon');
  expect(() => cacheFolder({ XDG_CACHE_HOME: '/xdg:' })).toThrow('set SIGNATORY_CACHE');
  for (const HOME of ['', 'relative']) expect(() => cacheFolder({ HOME })).toThrow(`HOME is "${HOME}"`);
});

test('a user without a home folder, as containers have them, has to name the cache', ({ skip }) => {
  becomeAnotherUser(skip);
  vi.stubEnv('HOME', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(() => cacheFolder({})).toThrow('the system knows no home folder of user 54321');
});
