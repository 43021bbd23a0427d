import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../../src/dataset/problem.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Three declarations that hold together, with decoys: a state that signs nothing, memberships that ended or began too late. */
export const smallDataset = fileURLToPath(new URL('fixtures/small', import.meta.url));

/** Words in a file of the small data set, and what to put in their place; a file replaced as a whole has no `from`. */
export interface Edit {
  file: string;
  from?: string;
  to: string | Uint8Array;
}

/** A copy of the small data set with changes. An edit whose words are not in the file fails: it would test nothing. */
export function editedDataset(...edits: readonly Edit[]): string {
  const folder = temporaryFolder();
  cpSync(smallDataset, folder, { recursive: true });
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    if (from === undefined || typeof to !== 'string') {
      writeFileSync(path, to);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return folder;
}

/** The small data set without some of its files. */
export function datasetWithout(...files: readonly string[]): string {
  const folder = editedDataset();
  for (const file of files) rmSync(join(folder, file), { recursive: true });
  return folder;
}

/** What is wrong with a data set, a line a problem, with places relative to its folder. */
export function problemsOf(folder: string): string[] {
  return readDataset([folder]).problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}
