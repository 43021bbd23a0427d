import {
  apiKilled,
  badWeather,
  clockJumps,
  importerKilled,
  importerKilledAtCommit,
  importUnderReads,
  killedAtCommit,
  killedDuringImport,
  killedDuringReads,
  type Outcome,
  twoImports,
} from './faults.ts';
import { openWorld } from './world.ts';

/*
 * `npm run faults [-- scale]`: breaks real processes on this machine and prints what came of it. Scale 1, the default, takes
 * about a quarter of an hour on two cores and kills Neo4j 65 times; 0.1 is a look at whether it works.
 */
const scale = Number(process.argv[2] ?? '1');
const times = (full: number) => Math.max(1, Math.round(full * scale));

const plan = [
  [killedDuringImport, 50],
  [killedAtCommit, 5],
  [importerKilled, 5],
  [importerKilledAtCommit, 5],
  [killedDuringReads, 10],
  [apiKilled, 10],
  [twoImports, 5],
  [importUnderReads, 5],
  [badWeather(['slow']), 5],
  [badWeather(['silent']), 5],
  [badWeather(['reset']), 10],
  [badWeather(['half-closed']), 10],
  [clockJumps, 4],
] as const;

const tell = (line: string) => void process.stderr.write(`${line}\n`);

const columns = [
  'fault',
  'times',
  'right',
  'refused',
  'broken',
  'wrong',
  'other',
  'lost',
  'recovery',
] as const;
process.stdout.write(`| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|\n`);

const world = await openWorld(tell);
let faulty = 0;
try {
  for (const [fault, full] of plan) {
    const outcome = await fault(world, times(full));
    process.stdout.write(`${row(outcome)}\n`);
    for (const example of outcome.examples) tell(`  ${example}`);
    faulty += outcome.wrong + outcome.other + outcome.lost;
  }
} finally {
  await world.close();
}
tell(faulty === 0 ? 'Nothing was wrong or lost.' : `${faulty} answers or states were wrong.`);
process.exitCode = faulty === 0 ? 0 : 1;

function row(outcome: Outcome): string {
  const shown = { ...outcome, recovery: `${Math.round(outcome.recovery)} ms` };
  return `| ${columns.map((column) => shown[column]).join(' | ')} |`;
}
