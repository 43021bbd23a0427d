import type { LanguageWords } from './language-words.ts';

/** How a Romance language makes the names of texts. Words are parted by blanks; each may be part of a regular expression. */
interface RomanceGrammar {
  /** What texts call themselves, after which words in small letters are a name too. */
  heads: string;
  /** Of many other things as well: a capital letter or a number has to follow. */
  otherHeads: string;
  /** "of": however often. */
  of: string;
  /** What a text is about: of "Convention de Budapest sur la cybercriminalité", once. */
  about: string;
  /** Right behind the head alone: anywhere else the name has ended. */
  aim: string;
  /** Articles and the like between these and a noun. */
  articles: string;
  /** Between two adjectives. */
  and: string;
  /** Ends of adjectives in small letters, which go on a name: "universelle", "civils et politiques". */
  adjectives: string;
  /** With a number behind it, also in small letters. */
  numbered: string;
}

const oneOf = (words: string): string => `(?:${words.replaceAll(' ', '|')})`;
const capital = String.raw`\p{Lu}[\p{L}\p{N}’'-]*`;

/** "Charte des Nations Unies", "Pacto Internacional de Derechos Civiles y Políticos", "risoluzione 70/1". */
export const romanceNames = (grammar: RomanceGrammar): Pick<LanguageWords, 'sign' | 'names'> => {
  const [heads, others, and] = [oneOf(grammar.heads), oneOf(grammar.otherHeads), oneOf(grammar.and)];
  const anyHead = `(?:${heads}|${others})(?!\\p{L})`;
  const spaced = (words: string): string => String.raw`${oneOf(words)}(?:(?<=[’'])|\s+)`;
  const articles = `(?:${spaced(grammar.articles)}){0,3}`;
  const adjective = String.raw`(?:${capital}|\p{Ll}{2,}${oneOf(grammar.adjectives)}(?!\p{L}))`;
  const adjectives = String.raw`(?:\s+(?!${anyHead})${adjective}(?:(?:,\s+${adjective}){0,3}\s+${and}\s+(?!${anyHead})${adjective})?){0,5}`;
  const day = String.raw`\d{1,2}(?:er|[º°])?\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}`;
  const noun = String.raw`(?!${anyHead})(?:${day}|\p{L}[\p{L}\p{N}-]*(?:[’'](?!\p{L}))?|\d[\d/]*)(?:\s+\d{4}(?!\d))?`;
  const complement = (links: string): string =>
    String.raw`\s+${spaced(links)}${articles}${noun}${adjectives}`;
  const { of, about, aim } = grammar;
  const complements = `${complement(`${of} ${about} ${aim}`)}(?:${complement(of)}){0,4}(?:${complement(about)}(?:${complement(of)}){0,6})?`;
  const proper = String.raw`(?:\s+${spaced(`${of} ${about} ${aim}`)}${articles}(?:${capital}|\d)|\s+(?:${capital}|\d)|(?:\s+\p{Ll}[\p{L}’']*){1,6}\s+\d{4}(?!\d))`;
  const number = String.raw`\s+(?:n[.°ºo]+\s*)?\d[\d/]*(?:\s+[A-Z](?!\p{L}))?(?:\s+\([IVXLC]+\))?`;
  const names = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:` +
      `${oneOf(grammar.numbered)}${number}` +
      String.raw`|(?:${heads}|${others}(?=${proper}))(?!\p{L})(?:${number}(?:\s+${spaced(`${of} ${about} ${aim}`)}${articles}${capital}${adjectives})?|${adjectives}${complements}|(?=\s+${capital})${adjectives})` +
      ')',
    'gu',
  );
  // English has some of the heads: with what stands behind them in each name, making `names` quick is not paid for its texts.
  const sign = new RegExp(
    `${oneOf(grammar.numbered)}(?=${number})|${others}(?!\\p{L})(?=${proper})` +
      String.raw`|${heads}(?!\p{L})(?=${number}|\s+(?:${adjective}|${spaced(`${of} ${about} ${aim}`)}))`,
    'u',
  );
  return { sign, names };
};
