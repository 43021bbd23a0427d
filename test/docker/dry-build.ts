import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/embedded/ports.ts';
import { throwawayNeo4j } from '../support/throwaway-neo4j.ts';
import { type Instruction, readCommand, readDockerfile, readVariables } from './dockerfile.ts';

/*
 * Follows the Dockerfile without Docker, for machines that have none: `git archive` of HEAD is the context,
 * a folder is an image, and the Node at hand stands for the one of the base image. Then the command runs, as a user
 * without rights where this one may change users, against a Neo4j of its own until the health check
 * passes, and is stopped. By hand: node test/support/run-typescript.mjs test/docker/dry-build.ts
 */

const top = mkdtempSync(join(tmpdir(), 'signatory-dry-build-'));
chmodSync(top, 0o755);
const context = join(top, 'context');

function makeContext(): void {
  mkdirSync(context);
  execFileSync('sh', ['-c', 'git archive HEAD | tar -x -C "$0"', context]);
  const patterns = readFileSync(join(context, '.dockerignore'), 'utf8').split('\n');
  for (const name of patterns.filter((line) => /^[^#*!]+$/.test(line))) {
    rmSync(join(context, name), { recursive: true, force: true });
  }
}

/** Carries out one instruction in the folder that stands for the file system of its stage. */
function follow({ keyword, flags, rest }: Instruction, root: string, state: State): void {
  const folder = join(root, state.workdir);
  if (keyword === 'WORKDIR') {
    state.workdir = rest;
    mkdirSync(join(root, rest), { recursive: true });
  } else if (keyword === 'ENV') {
    Object.assign(state.env, readVariables(rest));
  } else if (keyword === 'COPY') {
    const words = rest.split(/\s+/);
    const target = join(folder, words.at(-1) ?? '.');
    const from = flags.from ? join(top, flags.from) : context;
    for (const source of words.slice(0, -1)) {
      const into = rest.endsWith('/') ? join(target, source.split('/').at(-1) ?? '') : target;
      cpSync(join(from, source), into, { recursive: true, verbatimSymlinks: true });
    }
  } else if (keyword === 'RUN') {
    console.log(`RUN ${rest}`);
    const { status } = spawnSync('/bin/sh', ['-c', rest], { cwd: folder, env: state.env, stdio: 'inherit' });
    if (status !== 0) throw new Error(`RUN ${rest} ended with status ${status}`);
  }
}

interface State {
  workdir: string;
  env: NodeJS.ProcessEnv;
}

async function serveFrom(
  root: string,
  { workdir, env }: State,
  find: (keyword: string) => string,
): Promise<void> {
  const neo4j = await throwawayNeo4j();
  const port = String(await freePort());
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const options = {
    ...nobody,
    cwd: join(root, workdir),
    env: {
      ...env,
      SIGNATORY_PORT: port,
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
    },
  };
  const [command = '', ...args] = readCommand(find('CMD'));
  const [checker = '', ...check] = readCommand(find('HEALTHCHECK'));
  const api = spawn(command, args, { ...options, stdio: 'inherit' });
  const ended = once(api, 'exit');
  try {
    while (spawnSync(checker, check, options).status !== 0) {
      if (api.exitCode !== null)
        throw new Error(`${command} ${args.join(' ')} ended with status ${api.exitCode}`);
      await sleep(500);
    }
    console.log('healthy');
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ declarations(filter: { catalogued: true }) { totalCount } }' }),
    });
    console.log(answer.status, await answer.text());
    api.kill('SIGTERM');
    const [status] = await ended;
    if (status !== 0) throw new Error(`after SIGTERM it ended with status ${status}`);
    console.log('ended in order');
  } finally {
    api.kill('SIGKILL');
    await neo4j.stop();
  }
}

try {
  makeContext();
  const stages = readDockerfile(readFileSync('.docker/Dockerfile', 'utf8'));
  for (const [index, { name, instructions }] of stages.entries()) {
    const root = join(top, name);
    mkdirSync(root);
    const state: State = { workdir: '/', env: { PATH: process.env.PATH, HOME: process.env.HOME } };
    for (const instruction of instructions) follow(instruction, root, state);
    const find = (keyword: string) => instructions.find((one) => one.keyword === keyword)?.rest ?? '';
    if (index === stages.length - 1) await serveFrom(root, state, find);
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}
