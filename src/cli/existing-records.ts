import { existsSync } from 'node:fs';
import { createProblemLog } from '../dataset/problem.ts';
import { readRecords } from '../dataset/read/read-records.ts';
import type { Records } from '../dataset/read/records.ts';

/** The records of those folders that are there, without what is faulty: for commands that need no whole data set. */
export const existingRecords = (folders: readonly string[]): Records =>
  readRecords(
    folders.filter((folder) => existsSync(folder)),
    createProblemLog(),
  );
