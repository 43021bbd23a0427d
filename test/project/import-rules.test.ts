import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Import = readonly [folder: string, from: string];

const root = fileURLToPath(new URL('../..', import.meta.url));

const refused: Import[] = [
  ['src/declarations', 'neo4j-driver'],
  ['src/cli', 'neo4j-driver'],
  ['src/graph', '../declarations/refs.ts'],
  ['src/lookahead', '../builder.ts'],
  ['src/analytics/measures', '../../graph/query.ts'],
  ['src/export', '../networks/filter.ts'],
  ['src/documents/suggestions', '../../cross-references/type.ts'],
  ['src/documents/text', '../pages/page-furniture.ts'],
  ['src/documents', '../cross-references/kinds.ts'],
  ['src/embedded', '../graph/query.ts'],
  ['src/parties', '../declarations/type.ts'],
  ['src/declarations', '../commitments/type.ts'],
  ['src/related', '../networks/filter.ts'],
  ['src/dataset', '../declarations/type.ts'],
  ['src/dataset/write', '../build/scope.ts'],
  ['src/dataset/read', '../write/existing.ts'],
  ['src/server', '../declarations/type.ts'],
  ['src/server/limits', '../http/visit.ts'],
  ['src/server/http', '../freshness/fresh-answers.ts'],
  ['src/server/http', '../app.ts'],
  ['src/server/operations', '../graphql/yoga.ts'],
  ['src/server/graphql', '../routes/health.ts'],
  ['src/server/routes', '../../declarations/type.ts'],
  ['src/explorer/network', '../../networks/filter.ts'],
];

const allowed: Import[] = [
  ['src/graph', 'neo4j-driver'],
  ['src/lookahead', '../graph/query.ts'],
  ['src/commitments', '../declarations/type.ts'],
  ['src/declarations', '../commitments/record.ts'],
  ['src/documents/suggestions', '../../cross-references/kinds.ts'],
  ['src/dataset/build', '../read/records.ts'],
  ['src/dataset/write', '../../graph/query.ts'],
  ['src/server', '../schema.ts'],
  ['src/server/freshness', '../http/answer.ts'],
  ['src/server/graphql', '../../schema.ts'],
  ['src/server/routes', '../graphql/mask-error.ts'],
];

test('the linter refuses imports against the direction of the layers, and only those', () => {
  const folder = temporaryFolder();
  copyFileSync(join(root, '.biome.json'), join(folder, '.biome.json'));
  const write = (imports: readonly Import[], name: string) =>
    imports.map(([place, from], index) => {
      const file = `${place}/${name}-${index}.ts`;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { it } from '${from}';\n\nexport default it;\n`);
      return file;
    });
  const wrong = write(refused, 'wrong');
  write(allowed, 'right');

  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--max-diagnostics=none',
      '--reporter=json',
    ],
    { cwd: folder, encoding: 'utf8' },
  );

  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  const told = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
  expect(told.map(({ location }) => location.path).sort()).toEqual([...wrong].sort());
});
