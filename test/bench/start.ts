import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, postOf } from './contestants.ts';
import { median } from './measure.ts';
import { startAlone } from './processes.ts';
import type { SpeedOptions } from './speed.ts';
import { atMost, number, table } from './table.ts';

const question = postOf({ query: '{ declarations(first: 1) { nodes { slug } } }' });

/** From the start of the program, with its own Neo4j and a data set that stands, to its first answer. */
export async function start(_graph: unknown, { rounds }: SpeedOptions) {
  const home = mkdtempSync(join(tmpdir(), 'signatory-bench-start-'));
  const run = async () => {
    const from = performance.now();
    const server = await startAlone(home);
    try {
      await answerOf(server, question);
      return { seconds: (performance.now() - from) / 1_000, memory: server.memory() };
    } finally {
      await server.stop();
    }
  };
  try {
    const first = await run();
    const again = [];
    for (let round = 0; round < rounds; round++) again.push(await run());
    const seconds = median(again.map((one) => one.seconds));
    return {
      text: table(
        ['start to first answer', 's'],
        [
          ['the data set is imported first', first.seconds],
          ['the data set stands', seconds],
        ],
      ).concat(
        `\n\nMemory of the API at rest: ${number(median(again.map((one) => one.memory)) / 2 ** 20)} MiB.`,
      ),
      targets: [atMost('start to first answer, the data set stands', seconds, 5, ' s')],
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
