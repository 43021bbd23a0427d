import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, dataHome } from '../../src/embedded/folders.ts';

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
