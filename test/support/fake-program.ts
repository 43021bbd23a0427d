import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findJava } from '../../src/embedded/java.ts';

/** A shell script under the name of a program, in a folder for PATH or JAVA_HOME. */
export function fakeProgram(folder: string, name: string, script: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** A PATH with a Java that is the usual one, but runs a script before it reads one file of arguments. */
export async function javaThat(folder: string, args: string, script: string): Promise<string> {
  const { path } = await findJava();
  fakeProgram(folder, 'java', `case "$*" in */${args}) ${script} ;; esac\nexec '${path}' "$@"`);
  return `${folder}${delimiter}${process.env.PATH}`;
}
