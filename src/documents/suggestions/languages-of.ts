import { longestRun, wholeWords, wordRuns } from './name-patterns.ts';

/** One name may be another word ("Island" is Iceland in German), and two may be chance. */
const enough = 3;

/**
 * The languages in which a text names things, at least three of them by names that stand in no English one.
 * @param named for each language, all names of each thing
 */
export function languagesOf<Language extends string>(
  text: string,
  named: ReadonlyMap<Language, readonly (readonly string[])[]>,
  english: readonly string[],
): Language[] {
  const known = english.join('\n');
  const runs = wordRuns(text);
  const mayHave = (name: string): boolean => {
    const run = longestRun(name);
    return (run === null || runs.has(run)) && text.includes(name);
  };
  const isNamed = (names: readonly string[]) =>
    names.some((name) => mayHave(name) && !known.includes(name) && wholeWords(name).test(text));
  return [...named]
    .filter(([, things]) => things.filter(isNamed).length >= enough)
    .map(([language]) => language);
}
