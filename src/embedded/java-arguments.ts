import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Jars } from './jars.ts';
import { type ServerOptions, writeSettings } from './settings.ts';

/** What Neo4j 5.26 reaches into by reflection (its own launcher opens the same). */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** For minutes of use: code that is compiled once and lightly, and the collector with the least to set up. */
export const TRANSIENT = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Starts Neo4j Community in its own process: `bin/neo4j console` ends in the same class. */
const SERVER = ['org.neo4j.server.CommunityEntryPoint', '--console-mode'];

/** Writes the settings and an argument file for `java` (java(1), "java @argfile"); returns the file's path. */
export function writeServerArguments(jars: Jars, options: ServerOptions, flags: readonly string[]): string {
  const conf = writeSettings(options);
  return writeArgumentFile(options.home, 'server.args', [
    `-Xmx${options.heap}`,
    ...flags,
    // A server that has run out of memory answers wrongly or not at all: it is better gone, and noticed.
    '-XX:+ExitOnOutOfMemoryError',
    // Where Java itself crashes, it tells why in its working folder, which is the user's.
    `-XX:ErrorFile=${join(options.home.replaceAll('%', '%%'), 'logs', 'java-%p.log')}`,
    '-Dfile.encoding=UTF-8',
    ...onClassPath(jars),
    ...SERVER,
    `--home-dir=${options.home}`,
    `--config-dir=${conf}`,
  ]);
}

/** The module openings and the class path, in the one order that class archives are made for. */
export function onClassPath(jars: Jars): string[] {
  return [
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    jars.paths.join(delimiter),
  ];
}

/** Arguments with blanks, quotes, backslashes or line ends survive in quotes, with backslashes for the last three. */
export function writeArgumentFile(home: string, name: string, values: readonly string[]): string {
  const file = join(home, 'run', name);
  mkdirSync(join(home, 'run'), { recursive: true });
  writeFileSync(file, values.map((value) => `"${escaped(value)}"\n`).join(''));
  return file;
}

const escaped = (value: string) =>
  value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
