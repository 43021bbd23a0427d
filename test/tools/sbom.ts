import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { nameOf, shipped } from './shipped.ts';

/* `npm run sbom`: dist/sbom.json, a CycloneDX bill of materials of everything that is shipped, made from npm's own. */

interface Component {
  'bom-ref': string;
  name: string;
  scope?: string;
}

interface Bom {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
const bom = JSON.parse(text) as Bom;
const refs = new Set([...shipped()].map(([place, { version }]) => `${nameOf(place)}@${version}`));
// npm calls the program by its folder.
bom.metadata.component.name = 'signatory';
bom.components = bom.components.filter((component) => refs.has(component['bom-ref']));
// What is bundled is needed to run, whatever npm installs it for.
for (const component of bom.components) component.scope = 'required';
const kept = new Set([bom.metadata.component['bom-ref'], ...refs]);
bom.dependencies = bom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
writeFileSync(new URL('../../dist/sbom.json', import.meta.url), `${JSON.stringify(bom, null, 2)}\n`);
process.stdout.write(`${bom.components.length} components in dist/sbom.json\n`);
