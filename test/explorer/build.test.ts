import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { documentsIn, faultsOf, readSchema } from '../../src/explorer/build/queries.ts';
import { removeStale } from '../../src/explorer/build/remove-stale.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { builtExplorer } from './front.ts';

const assets = join(builtExplorer, 'assets');

describe('the build', () => {
  test('loads at most 250 kB of compressed JavaScript at first, and the drawing of networks only where it is used', () => {
    const html = readFileSync(join(builtExplorer, 'index.html'), 'utf8');
    const first = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '');
    expect(first.length).toBeGreaterThan(0);
    const sizes = first.map((name) => readFileSync(join(assets, `${name}.gz`)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
    const code = (name: string) => gunzipSync(readFileSync(join(assets, `${name}.gz`))).toString();
    const drawing = readdirSync(assets).filter(
      (name) => name.endsWith('.js') && code(name).includes('webgl2'),
    );
    expect(drawing).not.toEqual([]);
    expect(first.some((name) => code(name).includes('clearColor'))).toBe(false);
  });

  test('writes no script or style into the page itself', () => {
    const html = readFileSync(join(builtExplorer, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)| on[a-z]+=/);
  });

  test('takes out modules whose sources are gone, with their folders, and nothing else', () => {
    const folder = temporaryFolder();
    const write = (name: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), '');
    };
    for (const name of ['src/cli/main.ts', 'dist/cli/main.js', 'dist/cli/main.js.map']) write(name);
    for (const name of ['dist/cli/gone.js', 'dist/gone/deeper/it.js', 'dist/gone/deeper/it.js.map'])
      write(name);
    for (const name of ['dist/first-questions.json', 'dist/explorer/assets/page.js']) write(name);
    removeStale(join(folder, 'dist'), join(folder, 'src'));
    const left = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.includes('.') || name.includes('gone')).sort()).toEqual([
      'cli/main.js',
      'cli/main.js.map',
      'explorer/assets/page.js',
      'first-questions.json',
    ]);
  });
});

describe('queries', () => {
  const folder = new URL('../../src/explorer/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith('build'),
  );
  const documents = files.flatMap((name) => documentsIn(readFileSync(new URL(name, folder), 'utf8')));

  test('of all pages fit the schema', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(faultsOf(documents, readSchema())).toEqual([]);
  });

  test('with an unknown field, a missing argument or a name used twice are found', () => {
    const schema = readSchema();
    expect(faultsOf(['query A { graph { nope } }'], schema)).toEqual([
      expect.stringMatching(/^A: Cannot query field "nope"/),
    ]);
    expect(faultsOf(['query B { declaration { slug } }'], schema)).toEqual([
      expect.stringMatching(/^B: .*"by"/),
    ]);
    expect(faultsOf(['query C { graph { revision } }', 'query C { graph { version } }'], schema)).toEqual([
      'C: the name is used twice',
    ]);
  });

  test('may use fragments of other files', () => {
    const schema = readSchema();
    const fragment = 'fragment F on GraphInfo { revision }';
    expect(faultsOf([fragment, 'query D { graph { ...F } }'], schema)).toEqual([]);
    expect(faultsOf(['query E { graph { ...G } }'], schema)).toEqual([
      expect.stringMatching(/^E: Unknown fragment "G"/),
    ]);
  });
});
