import type { CommitmentForce } from './commitment-cue.ts';

/** What stands before a verb that commits somebody: its subject, or, as it opens a sentence of a resolution or of a list, nothing. */
export type VerbSubject = 'SOMEONE' | 'SOMEONE_IN_FRONT' | 'SOMEONE_OR_NOTHING' | 'NO_TEXT' | 'ANYTHING';

interface CommitmentVerb {
  force: CommitmentForce;
  subject: VerbSubject;
  pattern: RegExp;
}

const verb = (force: CommitmentForce, subject: VerbSubject, ...words: string[]): CommitmentVerb => ({
  force,
  subject,
  pattern: new RegExp(String.raw`(?<![\p{L}\d-])(?:${words.join('|')})(?![\p{L}’'])`, 'giu'),
});

const itself = String.raw`(?:\s+(?:ourselves|themselves|itself|myself))?`;
const never = String.raw`(?:\s+(?:not|never)(?:\s+under\s+any\s+circumstances)?)?`;
const to = String.raw`${itself}(?:,[^,;:]{1,80},)?${never}\s+to`;
/** "shall have the right", "will face": says what is so, not what is to be done. */
const idle = String.raw`(?!(?:,[^,;:]{1,80},)?\s+(?:not\s+|also\s+)?(?:have\s+the\s+right|be\s+(?:entitled|eligible|deemed|considered|free|able|open|understood|construed|subject\s+to|of)|enjoy|mean|benefit|enter\s+into\s+force|take\s+effect|apply\s+(?:to|from|as)|cease|remain|require|find|face)(?!\p{L}))`;
const affirm = `(?:re)?(?:affirm|state|iterate|new|commit|inforce|confirm|express|announce|declare|underline|stress|proclaim)(?:s|e[sd]|d|ed)?`;
const resolve =
  '(?:commitments?|determination|resolve|willingness|readiness|intention|agreement|pledges?|obligations?)';

/** Whoever speaks, as a clause begins: in "if we do not act" nobody promises. */
const weInFront = String.raw`(?:^|[,;:.]\s+|(?<!\p{L})and\s+)(?:\(?[\p{L}\d]{1,4}[.)]\s+)?(?:we|I)\s+(?:(?:also|therefore|\p{Ll}+ly)\s+)?`;
/** "do not believe", "do not have": says how somebody is or sees things. */
const stative = String.raw`(?!\s+(?:believe|think|know|see|have|need|wish|want|mean|consider|recogni[sz]e|regard|agree|accept|share|expect|understand|doubt|feel|hope|seek|support|endorse|object|oppose|claim|forget|yet)(?!\p{L}))`;

/** The English verbs by which documents promise and ask. */
export const commitmentVerbs: readonly CommitmentVerb[] = [
  verb(
    'PROMISES',
    'SOMEONE_OR_NOTHING',
    String.raw`(?:are|is|am|were|remains?|stand|have|has)\s+(?:\p{Ll}+ly\s+)?(?:committed|pledged)${to}`,
    `(?:commits?|pledges?|bind)${to}`,
    String.raw`(?:have\s+|has\s+)?(?:undert(?:akes?|ook|aken)|promise[sd]?|vow(?:s|ed)?|resolve[sd]?|agree[sd]?|decide[sd]?|endeavou?r(?:s|ed)?|intends?|engages?)(?:${to}|\s+that)`,
    String.raw`(?:are|is|am|were|remain)\s+(?:\p{Ll}+ly\s+)?(?:determined|resolved|going)\s+to`,
  ),
  verb('PROMISES', 'SOMEONE_IN_FRONT', `(?:committed|pledged)${to}`),
  verb(
    'PROMISES',
    'SOMEONE',
    String.raw`(?:will|must|won[’']t)${idle}|(?:refrain|abstain)s?\s+from|may\s+not(?!\s+(?:be|have|always|yet)(?!\p{L}))|(?:aims?|strives?|plans?|stands?\s+ready)\s+to`,
  ),
  verb('PROMISES', 'NO_TEXT', `shall${idle}`),
  verb(
    'PROMISES',
    'ANYTHING',
    String.raw`${affirm}\s+(?:\[?(?:our|their|its|my|the)\]?\s+)?(?:[\p{L}-]+\s+){0,3}${resolve}(?:\s+(?:or|and)\s+\p{L}+)?\s+to`,
    String.raw`(?:announced|declared|stated|confirmed|said)\s+that\s+(?:they|it|he|she|we)\s+would`,
    String.raw`(?<=${weInFront})(?:(?:do\s+not|don[’']t|never)${stative}|refuse\s+to)`,
    String.raw`(?<=(?:we|I)[’'])(?:ll|re\s+(?:committed|going)\s+to)`,
    String.raw`(?<=(?<!\p{L})no\s(?:\p{L}{1,20}\s){1,3})may`,
  ),
  verb(
    'ASKS',
    'SOMEONE_OR_NOTHING',
    String.raw`(?:(?:is|are)\s+)?call(?:s|ed|ing)?\s+(?:up)?on`,
    String.raw`urge[sd]?|request(?:s|ed)?|encourage[sd]?|invite[sd]?|recommend(?:s|ed)?|demand(?:s|ed)?|instruct(?:s|ed)?|task(?:s|ed)?|mandate[sd]?|appeal(?:s|ed)?\s+to`,
    String.raw`expects?\s+(?:[\p{L}-]+\s+){1,6}to`,
  ),
  verb(
    'ASKS',
    'SOMEONE',
    String.raw`looks?\s+to\s+(?:[\p{L}-]+\s+){1,6}to`,
    String.raw`(?:should|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to)${idle}`,
    String.raw`(?:is|are)\s+(?:\p{Ll}+ly\s+)?(?:urged|requested|invited|encouraged|called\s+(?:up)?on|expected|asked)\s+to`,
  ),
];
