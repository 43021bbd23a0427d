import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { dataRoot } from './data-root.ts';

/** A new folder that goes when the running test is over; `root` for what data-root.ts is no place for. */
export function temporaryFolder(root = dataRoot): string {
  const folder = mkdtempSync(join(root, 'signatory-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
