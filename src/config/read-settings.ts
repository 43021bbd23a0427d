import { distance } from 'fastest-levenshtein';
import { SignatoryError } from '../errors.ts';
import {
  flagOf,
  type Setting,
  type SettingName,
  type Settings,
  settingNames,
  settings,
  variableOf,
} from './settings.ts';

/** Variables that other parts read: where the embedded Neo4j keeps its data and its program. */
const otherVariables = ['SIGNATORY_HOME', 'SIGNATORY_CACHE', 'SIGNATORY_PYTHON'];

/** What Kubernetes sets in every container beside a Service of the name "signatory". */
const ofKubernetes = /^SIGNATORY_(SERVICE_(HOST|PORT)|PORT_\d)/;

type Flags = Partial<Record<SettingName, string>>;

/**
 * Settings from flags, then from the environment, then their defaults.
 *
 * @param flags by the setting's name, as text, as given on the command line
 * @throws SignatoryError BAD_USER_INPUT that lists every problem there is, with the name, the value and what is accepted
 */
export function readSettings(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): Settings {
  const { read, problems } = examineSettings(flags, env);
  refuse(problems);
  return read as Settings;
}

/** The settings that could be read, and what is wrong with the others, each in a sentence. */
export function examineSettings(
  flags: Flags,
  env: NodeJS.ProcessEnv,
): { read: Partial<Settings>; problems: string[] } {
  const problems = unknownVariables(env);
  const wrong = new Set<SettingName>();
  const values = settingNames.map((name) => {
    const { fallback, schema, accepts } = settings[name] as Setting<unknown>;
    const flag = flags[name];
    const given = flag ?? (env[variableOf(name)] || undefined);
    const value = given ?? fallback;
    if (value === undefined) return [name, undefined];
    const read = schema.safeParse(value);
    if (!read.success) {
      wrong.add(name);
      problems.push(
        `${flag === undefined ? variableOf(name) : flagOf(name)}: expected ${accepts}; received "${value}".`,
      );
    }
    return [name, read.data];
  });
  const read = Object.fromEntries(values) as Partial<Settings>;
  return { read, problems: [...problems, ...contradictions(read, wrong)] };
}

/** @throws SignatoryError BAD_USER_INPUT with all problems, unless there are none */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `${problems.length === 1 ? 'One setting is' : `${problems.length} settings are`} wrong.\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
}

/** What is wrong with the names of variables: a setting that is misspelt would silently keep its default. */
export function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = [...settingNames.map(variableOf), ...otherVariables];
  return Object.keys(env)
    .filter((name) => name.startsWith('SIGNATORY_') && !known.includes(name) && !ofKubernetes.test(name))
    .map((name) => {
      const [nearest] = [...known].sort((a, b) => distance(a, name) - distance(b, name));
      return `${name}: there is no such setting; the nearest is ${nearest}.`;
    });
}

/** What each alone may be, and both together may not. One that was given and is wrong is not missed on top of that. */
function contradictions(read: Partial<Settings>, wrong: ReadonlySet<SettingName>): string[] {
  const problems: string[] = [];
  const lacks = (name: SettingName) => read[name] === undefined && !wrong.has(name);
  if ((read.access === 'token' || read.metrics === 'token') && lacks('keysFile') && lacks('jwksUrl'))
    problems.push(
      `${flagOf(read.access === 'token' ? 'access' : 'metrics')}: "token" needs a way to know tokens; give ${flagOf('keysFile')} or ${flagOf('jwksUrl')}.`,
    );
  if (!lacks('jwksUrl') && (lacks('jwtIssuer') || lacks('jwtAudience')))
    problems.push(
      `${flagOf('jwksUrl')}: a key set may sign for many; say whose tokens count with ${flagOf('jwtIssuer')} and ${flagOf('jwtAudience')}.`,
    );
  return problems;
}
