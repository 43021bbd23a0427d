import { createProblemLog } from '../dataset/problem.ts';
import { readRecords } from '../dataset/read/read-records.ts';
import type { Records } from '../dataset/read/records.ts';
import { mayBeThere } from './may-be-there.ts';

/**
 * The records of those folders that are there, without what is faulty: for commands that need no whole data set.
 * @param onProblems is told how many problems have left something out
 */
export const existingRecords = (
  folders: readonly string[],
  onProblems?: (count: number) => void,
): Records => {
  const problems = createProblemLog();
  const records = readRecords(folders.filter(mayBeThere), problems);
  if (problems.size > 0) onProblems?.(problems.size);
  return records;
};
