import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { readCommand, readDockerfile, readVariables } from './dockerfile.ts';

const text = readFileSync('.docker/Dockerfile', 'utf8');
const last = readDockerfile(text).at(-1)?.instructions ?? [];
const { files, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const restsOf = (keyword: string) => last.filter((one) => one.keyword === keyword).map(({ rest }) => rest);

test('it has no error that a linter knows, and the linter is awake', () => {
  expect(validate(text)).toEqual([]);
  expect(validate(text.replace('EXPOSE 4000', 'EXPOSE many'))).toHaveLength(1);
});

test('all that the package is published with is in the image, and where it was', () => {
  const copied = restsOf('COPY').map((rest) => rest.split(/\s+/));
  for (const name of [...files, 'node_modules']) expect(copied).toContainEqual([`/app/${name}`, name]);
});

test('it serves as a user without rights, as `npm start` does, and says whether it is healthy', () => {
  expect(restsOf('USER')).toEqual(['node']);
  expect(readCommand(restsOf('CMD')[0] ?? '')).toEqual(scripts.start.split(' '));
  expect(restsOf('HEALTHCHECK')[0]).toContain('/health');
  const { SIGNATORY_HOST, SIGNATORY_PORT } = readVariables(restsOf('ENV')[0] ?? '');
  expect(SIGNATORY_HOST).toBe('0.0.0.0');
  expect(restsOf('EXPOSE')).toEqual([SIGNATORY_PORT]);
});

test('nothing that the image is built from is left out of its context', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  for (const name of [
    'src',
    'cypher',
    'schema',
    'seed',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.npmrc',
  ])
    expect(ignored).not.toContain(name);
  for (const name of ['.git', 'node_modules', '.signatory']) expect(ignored).toContain(name);
});
