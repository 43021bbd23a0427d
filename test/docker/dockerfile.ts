/** One instruction of a Dockerfile, on one line, with its flags apart. */
export interface Instruction {
  keyword: string;
  flags: Record<string, string>;
  /** What follows, as it stands. */
  rest: string;
}

/** One stage: what comes from one FROM to the next. */
export interface Stage {
  name: string;
  instructions: Instruction[];
}

/** Reads a Dockerfile without ARG, heredocs or parser directives, which ours has not. */
export function readDockerfile(text: string): Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim());
  const stages: Stage[] = [];
  for (const line of lines) {
    const instruction = readInstruction(line);
    if (instruction.keyword === 'FROM') {
      const name = / AS (\S+)/i.exec(instruction.rest)?.[1] ?? String(stages.length);
      stages.push({ name, instructions: [] });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

function readInstruction(line: string): Instruction {
  const [, keyword = '', all = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
  const flags: Record<string, string> = {};
  const rest = all.replaceAll(/^(?:--([a-z-]+)=(\S+)\s+)+/g, (found) => {
    for (const [, name = '', value = ''] of found.matchAll(/--([a-z-]+)=(\S+)/g)) flags[name] = value;
    return '';
  });
  return { keyword, flags, rest: rest.trim() };
}

/** `KEY=value KEY=value`. */
export function readVariables(rest: string): Record<string, string> {
  return Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('=', 2)));
}

/** The command of `CMD ["…"]`, also behind a HEALTHCHECK. */
export function readCommand(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf('[')));
}
