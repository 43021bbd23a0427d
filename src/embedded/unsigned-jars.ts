import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** JAR File Specification, "Signed JAR File": the signatures, and what they sign. */
const signature = /^META-INF\/[^/]+\.(?:SF|RSA|DSA|EC)$/i;
const manifest = 'META-INF/MANIFEST.MF';

/**
 * Takes the signatures out of the jars in a folder. Java checks those of a class path anew for every service that it looks
 * for in a jar, and archives no class of a signed one: together nearly half of what a start of Neo4j takes. Whether a jar
 * arrived whole Maven has checked by then, with a checksum of all of it.
 */
export function unsignJars(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.jar'))) {
    const file = join(folder, name);
    const jar = readFileSync(file);
    if (entriesOf(jar).some((entry) => signature.test(entry))) writeFileSync(file, unsigned(jar));
  }
}

function unsigned(jar: Uint8Array): Uint8Array {
  const files = unzipSync(jar, { filter: ({ name }) => !signature.test(name) });
  const text = files[manifest] && strFromU8(files[manifest]);
  // The sections after the first empty line hold a digest for every file.
  if (text) files[manifest] = strToU8(`${text.split(/\r?\n\r?\n/, 1)[0]}\r\n\r\n`);
  return zipSync(files, { level: 1 });
}

/** Names in a zip; none of something else, which Java will say. */
function entriesOf(jar: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(jar, {
      filter({ name }) {
        names.push(name);
        return false;
      },
    });
  } catch {}
  return names;
}
