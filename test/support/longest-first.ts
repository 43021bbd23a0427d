import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Suites that start processes or browsers again and again, by how long they take. */
const long = [
  'explorer/pages.slow',
  'cli/unattended.slow',
  'embedded/backup.slow',
  'explorer/live',
  'faults/faults.slow',
  'embedded/start.slow',
  'server/outage',
  'explorer/reopen',
  'server/freshness',
  'server/aside',
  'ledger/decoys',
  'explorer/titles',
  'explorer/uses',
  'cypher/explain',
  'co-signatories/pairs',
  'dataset/import',
  'faults/fuzz',
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
