import { nameOf, shipped } from './shipped.ts';

/*
 * `npm run licences`: the licences of everything that is shipped, from the lock file, counted; fails on one that is not in
 * the list. All of these allow use in programs of any licence as long as notices are kept.
 */
const accepted = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
]);

const counts = new Map<string, number>();
const others: string[] = [];
for (const [place, { version, license }] of shipped()) {
  const said = license ?? 'none stated';
  counts.set(said, (counts.get(said) ?? 0) + 1);
  const choices = said.replace(/[()]/g, '').split(' OR ');
  if (!choices.some((choice) => accepted.has(choice))) others.push(`${nameOf(place)} ${version}: ${said}`);
}

for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${licence} ${count}\n`);
if (others.length > 0) {
  process.stderr.write(
    `Not in the list of accepted licences:\n${others.map((line) => `  ${line}\n`).join('')}`,
  );
  process.exitCode = 1;
}
