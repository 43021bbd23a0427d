/** Whoever can promise or be asked something, as documents call them where they do not name them. */
const nouns =
  'states?|part(?:y|ies)|members?|governments?|ministers?|leaders|heads|signator(?:y|ies)|participants?|partners?|countr(?:y|ies)|' +
  'nations|compan(?:y|ies)|organi[sz]ations?|platforms?|developers|deployers|providers|industry|businesses|enterprises|employers|' +
  'council|commission|assembly|conference|committee|coalition|alliance|union|group|parliaments?|presidency|president|secretariat|' +
  'secretary-general|depositary|authorit(?:y|ies)|institutions?|delegations?|stakeholders|undersigned|candidates|municipalities|cities|' +
  'mayors|universities|agencies|funders|donors|investors|operators|retailers|manufacturers|publishers|G7|G20';
const noun = String.raw`(?:${nouns})(?!\p{L})`;
const word = String.raw`[\p{L}\d’'-]+`;
/** "of the Coalition", "to the present Convention", "that sign this Code". */
const complement = String.raw`(?:\s+(?:of|to|for|in|from|at|on|that|who|which)\s+${word}(?:\s+${word}){0,5}?)?`;
/** "States, as well as the private sector, should …". */
const aside = String.raw`(?:,\s[^;:.]{1,160}?,)?`;
const adverbs = String.raw`(?:,?\s+(?:also|further(?:more)?|therefore|thus|hereby|herewith|jointly|each|all|both|together|never|once|again|in\s+turn|\p{Ll}+ly),?){0,3}`;
const persons = String.raw`we|I|each\s+of\s+(?:us|them)|none\s+of\s+us`;
const toVerb = String.raw`${aside}${adverbs}\s+$`;

const someone = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${persons})(?!\p{L})|${noun}${complement})${toVerb}`,
  'iu',
);
/** At the beginning of a clause: in "we thank the countries committed to …" the countries are the subject of nothing. */
const someoneInFront = new RegExp(
  String.raw`(?:(?:^|[,;:]\s+)(?:\(?[\p{L}\d]{1,4}[.)]\s+)?(?:(?!(?:we|they|I)\s)${word}\s+){0,5}?${noun}${complement}|(?<![\p{L}\d])(?:${persons}|\[?they\]?))${toVerb}`,
  'iu',
);
const they = new RegExp(String.raw`(?<![\p{L}\d])\[?they\]?${adverbs}\s+$`, 'iu');
const onlyAdverbs = new RegExp(`^${toVerb}`, 'iu');
const anyone = new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${persons}|they)(?!\p{L})|${noun})`, 'iu');
/** "This Treaty shall enter into force": what it says of itself is no promise. */
const aText =
  /(?<!\p{L})(?:treaty|convention|agreement|protocol|charter|statute|pledge|declaration|principles|resolution|texts?|articles?|annex(?:es)?|provisions?|paragraphs?|amendments?|reservations?|instruments?|denunciations?|ratifications?|notifications?)(?!\p{L})[^;:.]{0,80}$/iu;

/** So much of a sentence is read before its verb. */
const reach = 240;

export interface NameAt {
  name: string;
  at: number;
}

/** Whether somebody who acts is the subject of the verb at an offset of a sentence: "We therefore …", "Canada and Norway …". */
export const isOfSomeone = (words: string, at: number, names: readonly NameAt[]): boolean =>
  someone.test(words.slice(Math.max(0, at - reach), at)) ||
  names.some(
    ({ name, at: from }) => from + name.length <= at && onlyAdverbs.test(words.slice(from + name.length, at)),
  );

/** Whether that somebody, or "they", begin its clause. */
export const isInFront = (words: string, at: number): boolean =>
  someoneInFront.test(words.slice(Math.max(0, at - reach), at));

/** Whether "they" are its subject, somebody or something. */
export const isOfThem = (words: string, at: number): boolean =>
  they.test(words.slice(Math.max(0, at - reach), at));

/** Whether a text, or a part of one, is its subject. */
export const isOfText = (words: string, at: number): boolean =>
  aText.test(words.slice(Math.max(0, at - reach), at));

/** Whether anybody who acts stands before an offset. */
export const hasSomeoneBefore = (words: string, at: number, names: readonly NameAt[]): boolean =>
  anyone.test(words.slice(Math.max(0, at - 4 * reach), at)) ||
  names.some(({ name, at: from }) => from + name.length <= at);
