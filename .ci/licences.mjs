// node .ci/licences.mjs: how many of the packages that the program needs to run stand under which licence.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const byLicence = new Map();
for (const [path, { dev, optional, license = 'not stated' }] of Object.entries(packages)) {
  if (path === '' || dev || optional) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  byLicence.set(license, [...(byLicence.get(license) ?? []), name]);
}
for (const [licence, names] of [...byLicence].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${String(names.length).padStart(5)}  ${licence}${names.length < 10 ? `: ${names.join(', ')}` : ''}`);
