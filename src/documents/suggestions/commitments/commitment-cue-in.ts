import { languages } from '../languages/languages.ts';
import { wordFinder } from '../name-patterns.ts';
import type { CommitmentCue } from './commitment-cue.ts';
import { commitmentVerbs, type VerbSubject } from './commitment-verbs.ts';
import { hasSomeoneBefore, isInFront, isOfSomeone, isOfText, isOfThem, type NameAt } from './subjects.ts';
import { takesBack } from './takes-back.ts';

/** What may stand before a verb that opens a sentence: "7. Also calls upon", "Ninth, commit to". */
const opening =
  /^(?:\(?[\p{L}\d]{1,4}[.)°º]\s+|\p{Lu}\p{Ll}+(?:th|st|nd|rd),\s+)?(?:(?:also|further|in\s+this\s+(?:regard|context),?|to\s+(?:this|that)\s+end,?)\s+)?$/iu;
/** Before the second verb of a sentence: "we recognize …, and commit to". */
const second = /(?:[,;]|(?<!\p{L})and)\s+(?:(?:therefore|also|hereby|jointly|further)\s+)*$/iu;

const hasSubject = (subject: VerbSubject, words: string, at: number, names: readonly NameAt[]): boolean => {
  switch (subject) {
    case 'ANYTHING':
      return true;
    case 'NO_TEXT':
      return isOfSomeone(words, at, names) || !isOfText(words, at);
    case 'SOMEONE':
      return isOfSomeone(words, at, names);
    case 'SOMEONE_IN_FRONT':
      return isInFront(words, at);
    case 'SOMEONE_OR_NOTHING':
      return (
        isOfSomeone(words, at, names) ||
        isOfThem(words, at) ||
        (at < 80 && opening.test(words.slice(0, at))) ||
        (second.test(words.slice(Math.max(0, at - 40), at)) && hasSomeoneBefore(words, at, names))
      );
  }
};

const inEnglish = (words: string, names: readonly NameAt[]): CommitmentCue[] =>
  commitmentVerbs.flatMap(({ force, subject, pattern }) => {
    for (const { 0: cue, index: at } of words.matchAll(pattern))
      if (!takesBack(words, at) && hasSubject(subject, words, at, names)) return [{ force, cue, at }];
    return [];
  });

const findPhrases = wordFinder(
  (['PROMISES', 'ASKS'] as const).map(
    (force) => [force, languages.flatMap(({ commits }) => commits[force])] as const,
  ),
);

const inOthers = (words: string): CommitmentCue[] => [
  ...findPhrases(words).map(({ value: force, name: cue, at }) => ({ force, cue, at })),
  ...languages.flatMap(({ weWill }): CommitmentCue[] => {
    const match = weWill?.exec(words);
    return match ? [{ force: 'PROMISES', cue: match[0], at: match.index }] : [];
  }),
];

/**
 * The words of a sentence by which its parties promise something or ask it of others, the first of them; null for none.
 * @param names the parties that it names
 */
export const commitmentCueIn = (words: string, names: readonly NameAt[] = []): CommitmentCue | null =>
  [...inEnglish(words, names), ...inOthers(words)].reduce<CommitmentCue | null>(
    (first, cue) => (first === null || cue.at < first.at ? cue : first),
    null,
  );
