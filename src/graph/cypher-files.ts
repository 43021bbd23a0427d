import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '../errors.ts';

const root = fileURLToPath(new URL('../../cypher/', import.meta.url));

/** Every statement of `cypher/`, by its path without the ending: `declarations/by-slug`. Read once, at start. */
export const cypherFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => [name.slice(0, -'.cypher'.length), withoutComments(join(root, name))]),
);

/** The text of one statement. */
export function cypherFile(name: string): string {
  const text = cypherFiles.get(name);
  invariant(text !== undefined, `cypher/${name}.cypher does not exist`);
  return text;
}

/** Comment lines are for readers of the file; without them Neo4j's plan cache sees the statement alone. */
function withoutComments(path: string): string {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .trim();
}
