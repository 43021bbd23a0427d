/** Words after which an English sentence goes on. */
const functionWords = new Set(
  (
    'a an the this these those of and or nor but to in on at by for from with without within into onto upon over under ' +
    'between among through during towards toward against about as than that which who whom whose when where while if ' +
    'because its their our his her your my is are was were be been being has have had will shall should would can ' +
    'could may must not both either neither such each every any including & via per'
  ).split(' '),
);

/**
 * The same of German, French, Spanish, Italian and Portuguese, as they are written in mid-sentence: "AI" is none. Those that
 * may end an English sentence ("do", "no", "die") are left out.
 */
const otherFunctionWords = new Set(
  (
    'der das den dem des und oder zu zur zum im von vom mit für auf bei nach über unter durch gegen ohne als dass eine ' +
    'einer einem einen eines am beim sowie zwischen de du la le les une et ou à au aux dans par pour sur avec sans que ' +
    'qui dont leur leurs entre el los las del una y al por para sobre su sus di della dei delle degli dello gli il lo ' +
    'alla alle ai nel nella dal dalla da dos das os uma em nos nas pela pelo ao aos às com sem seus suas'
  ).split(' '),
);

/** Labels that open a text ("1.", "80/312.", "II.", "(a)"), abbreviations ("e.g.", "Art. 19") and single initials ("U.S."). */
const abbreviation =
  /^\(?(?:\d{1,3}(?:\/\d{1,4})?|[ivxlc]{1,6})[.)]$|(?:^|[\s(["“])(?:(?:\p{L}\.)*\p{L}|e\.g|i\.e|cf|vs|no|nos|art|arts|para|paras|mr|mrs|ms|dr|prof|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|incl)\.$/iu;

/** Quotation marks and brackets, then marks of notes: "²", "[2]", and of converters that lose the height of digits "rights.2". */
const closers = String.raw`["”’'»)\]]*(?:[⁰¹²³⁴-⁹]|\[\d{1,3}\]|(?=\d)(?<=\p{L}["”’'»)\]]*[.!?…:;]["”’'»)\]]*)\d{1,2}(?!\d))*`;
/** Full stops, also of Chinese and Japanese (which want no space after them), Arabic, Urdu and Hindi. */
const stops = '.!?…。！？؟۔।';
const finalMark = new RegExp(`[${stops}]${closers}$`, 'u');
const anyMark = new RegExp(`[${stops}:;：；؛]${closers}$`, 'u');
const sentenceEnd = new RegExp(
  `[.!?…]${closers}\\s+(?=["“‘'([«]?\\p{Lu})|[؟۔।]\\s+(?=\\S)|[。！？][」』）]?\\s*(?=[^\\s」』）])`,
  'gu',
);

/** The last characters: enough for every rule below, whatever the length of the text. */
const ending = (text: string): string => text.trimEnd().slice(-40);

/** Whether a text ends as a sentence does; `:` and `;` count when `loose`. */
export const endsSentence = (text: string, loose = true): boolean =>
  (loose ? anyMark : finalMark).test(ending(text));

/** "d’", "l’", "qu’", "dell’": the word goes on after the apostrophe. */
const elision = /(?:^|\s)(?:[cdjlmnst]|qu|(?:d|n|s)?[ae]ll|un)[’']$/iu;

/** "9 Jul 2022 a" for an accession, "n/a": a letter that is no article. */
const wholeMark = /^\s*(?:[\d\p{L}.\s/-]{0,20}\b\d{4}\s+\p{L}|n\/a)\s*$/iu;

/**
 * Whether the last word is one that needs another after it ("of", "and", "the"), or a comma follows it. A capital letter by
 * itself is a name ("Annex A").
 */
export const endsOpen = (text: string): boolean => {
  if (elision.test(ending(text))) return true;
  if (wholeMark.test(text)) return false;
  const last = /([\p{L}&]+)[,–-]?$/u.exec(ending(text));
  const word = last?.[1] ?? '';
  if (last === null || /^\p{Lu}$/u.test(word)) return false;
  return isFunctionWord(word) || /[,–-]$/.test(last[0]);
};

/** Whether a text ends in a colon, the mark of a note aside: what it leads in follows. */
export const leadsIn = (text: string): boolean => leadIn.test(ending(text));
const leadIn = new RegExp(`[:：]${closers}$`, 'u');

/** Whether a text ends as an item does that another follows: "…; and", "…, or", "… ; et". */
export const leadsToNext = (text: string): boolean =>
  /[;,]\s+(?:and|or|and\/or|et|ou|et\/ou|y|e|o|und|oder|sowie)$/i.test(ending(text));

/** Whether a text begins in mid-sentence: with a small letter (no label such as "a)"), or with punctuation of a sentence before it. */
export const startsInMidSentence = (text: string): boolean =>
  /^\s*(?!\(?\p{L}[.)])["“‘'([]?(?:\p{Ll}|[,;.:!?)\]])/u.test(text);

export const isFunctionWord = (word: string): boolean =>
  functionWords.has(word.toLowerCase()) || otherFunctionWords.has(word);

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** "3. Mai 2021": German writes a full stop behind the number of a day. */
const germanMonth =
  /^(?:Jan(?:uar|ner)|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;

/** What opens a heading, "Principle 3. Equality" or "§ 4. Depositary": the number is no end of a sentence. */
const numberedHead = /^(?:§+|\p{Lu}\p{L}+(?:\s+[Nn][or]?\.)?)\s*\d{1,3}\.$/u;

/** Positions at which a new sentence begins, without 0. */
export const sentenceStarts = (text: string): number[] => {
  const starts: number[] = [];
  for (const match of text.matchAll(sentenceEnd)) {
    const until = text.slice(0, match.index + 1);
    const start = match.index + match[0].length;
    const isNumber = numberedHead.test(until);
    const isDay = /\d\.$/.test(until.slice(-2)) && germanMonth.test(text.slice(start, start + 12));
    if (!(match[0].startsWith('.') && (isNumber || abbreviation.test(until.slice(-14)))) && !isDay)
      starts.push(start);
  }
  return starts;
};

/** Whether a line ends as an item does, so that the next line may begin another: with a semicolon, as a sentence, or "…, and". */
export const endsItem = (line: string): boolean =>
  line.endsWith(';') || leadsToNext(line) || sentenceStarts(`${line} Then`).includes(line.length + 1);
