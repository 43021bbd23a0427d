const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a language tells of a word that a line end cuts at its hyphen. */
export interface HyphenWords {
  /** Words that a text in this language cannot do without. */
  common: ReadonlySet<string>;
  /** First parts of words that are written with a hyphen. */
  firstParts: ReadonlySet<string>;
  /** Second parts of such words. */
  secondParts: ReadonlySet<string>;
  /** Endings that make no word of their own. */
  ending: RegExp;
  /** Whether it often writes two words with a hyphen as one; where not, a cut word of which nothing tells is one word. */
  compounds: boolean;
}

const english: HyphenWords = {
  common: words('the of and to that for with by this which shall'),
  // No syllables that other words begin with: "pro-tect", "inter-ference", "trans-parency".
  firstParts: words(
    'all anti co counter cross cyber follow full half high ill intra long low mid multi non off on one open post quasi ' +
      'risk rights self semi short socio two three vice well',
  ),
  secondParts: words(
    'agency based building called centred centered democracy driven economic election elections establish free friendly ' +
      'general generated governmental hoc in income led level making members officio oriented party profit related ' +
      'responsive sector sensitive setting sharing speaking specific sponsored state term up wide year',
  ),
  ending:
    /^(?:\p{L}{0,3}(?:tion|sion|ment|ness|ance|ence|able|ible|ity|ities|tive|sive|ally|ing|ings|ism|ship|graphy)s?|\p{L}{1,2})$/u,
  compounds: true,
};

const french: HyphenWords = {
  common: words('le les des du une est et pour dans que qui sur aux par'),
  firstParts: words(
    'après au avant bien celle celles celui ceux chef contre demi elle elles eux ex haut hors là lui mi moyen non ' +
      'outre peut porte quasi quelques rendez sans semi socio sous vice',
  ),
  secondParts: words('ci cela delà dire elle elles être il ils là même mêmes mer nous on parole un uns vous'),
  ending:
    /^\p{L}{0,3}(?:tions?|sions?|ments?|ances?|ences?|ables?|ibles?|iques?|ismes?|ités?|eurs?|ants?|aires?)$/u,
  compounds: false,
};

const spanish: HyphenWords = {
  common: words('el los las del una y que en por para con se'),
  firstParts: words('anglo económico ex franco hispano histórico jurídico político socio técnico teórico'),
  secondParts: words(''),
  ending: /^\p{L}{0,3}(?:ción|ciones|sión|siones|mente|miento|mientos|dad|dades|ables?|ibles?)$/u,
  compounds: false,
};

const portuguese: HyphenWords = {
  common: words('os as uma dos das em não ao pela pelo com que'),
  firstParts: words('além bem ex mal não pós pré recém sem técnico vice'),
  secondParts: words('a as estar la las lhe lhes lo los me na nas no nos o os se te'),
  ending: /^\p{L}{0,3}(?:ção|ções|são|sões|mente|mentos?|dades?|vel|veis)$/u,
  compounds: false,
};

const italian: HyphenWords = {
  common: words('il gli della dei delle di che per una nel con alla'),
  firstParts: words('ex politico socio tecnico vice'),
  secondParts: words(''),
  ending: /^\p{L}{0,3}(?:zione|zioni|sione|sioni|mente|mento|menti|bile|bili)$/u,
  compounds: false,
};

/** Before a small letter German writes no hyphen in a word, but the one that stands for a word left out. */
const german: HyphenWords = {
  common: words('der die das und den dem des von zu mit für ist eine'),
  firstParts: words(''),
  secondParts: words(''),
  ending: /^\p{L}{0,3}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|lich|liche|lichen)$/u,
  compounds: false,
};

const languages: readonly HyphenWords[] = [english, french, spanish, portuguese, italian, german];

/** The hyphens of the language whose common words a text has most of; those of English where none stands out. */
export const hyphenWordsOf = (counts: ReadonlyMap<string, number>): HyphenWords => {
  const share = ({ common }: HyphenWords): number =>
    [...common].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  return languages.reduce((best, language) => (share(language) > share(best) ? language : best));
};
