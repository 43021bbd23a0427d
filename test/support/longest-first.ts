import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Suites that start processes or browsers again and again, by how long they take. */
const long = [
  'explorer/pages.slow',
  'embedded/backup.slow',
  'cli/workers.slow',
  'faults/faults.slow',
  'server/freshness',
  'explorer/uses',
  'explorer/reopen',
  'server/put-back.slow',
  'embedded/start.slow',
  'explorer/live',
  'server/aside',
  'co-signatories/pairs',
  'cli/keep-neo4j.slow',
  'cli/output.slow',
  'faults/fuzz',
  'embedded/supervise',
];

/** Begins with what takes longest, so that no worker is left with it when the other has nothing more to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found === -1 ? long.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
