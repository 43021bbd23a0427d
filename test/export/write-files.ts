import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Writes each of the contents to a file, for readers that want files; they go when the suite is over. */
export function writeFiles(contents: readonly string[], extension: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'signatory-export-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return contents.map((content, i) => {
    const path = join(folder, `${i}.${extension}`);
    writeFileSync(path, content);
    return path;
  });
}
