import type { LanguageWords } from './language-words.ts';

/** Names of texts without the ends that cases give them. */
const heads =
  '(?:устав|деклараци|конвенци|пакт|харти|договор|протокол|соглашени|резолюци|повестк|хартии|заявлени|программ|принцип|обязательств)';
const headsInCapitals = heads.replace(/(?<=[:|])\p{L}/gu, (letter) => letter.toUpperCase());
const ending = String.raw`\p{Ll}{0,3}(?!\p{L})`;
const adjective = String.raw`\p{L}{2,}(?:ая|ой|ую|ый|ий|ого|его|ому|ему|ым|им|ом|ем|ое|ее|ей|ых|их|ыми|ими|ые|ие)`;
/** Words that may follow in a case of their own: what has the ends of verbs ends the name. */
const noun = String.raw`(?:\p{Lu}[\p{L}-]*|\p{Ll}{2,}(?:а|я|ов|ев|ей|ий|ы|и|ах|ях|ью|ого|его|ых|их|ой|ом|ем|ции|е))(?!\p{L})(?<!\s(?:и|или))`;
const about = String.raw`\s+(?:об?|по|против|за|для|между|в\s+области)\s+(?:${adjective}(?!\p{L})(?:\s+и\s+${adjective}(?!\p{L}))?\s+){0,2}${noun}(?:\s+(?:${adjective}\s+)?${noun}){0,3}`;
const genitive = String.raw`(?:\s+\p{Lu}[\p{L}-]*(?:\s+${noun}){0,3}|\s+(?:прав|свобод)(?!\p{L})\s+${noun})`;
const number = String.raw`\s+(?:№\s*)?\d[\d/]*(?:\s+\([IVXLC]+\))?`;
const day = String.raw`(?:\s+от\s+\d{1,2}\s+\p{Ll}+\s+\d{4}(?:\s+г(?:ода|\.))?)?`;

export const ru: LanguageWords = {
  sign: /[а-я]/,
  names: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:` +
      `[Рр]езолюци${ending}${number}` +
      String.raw`|\p{Lu}\p{Ll}+(?:ая|ой|ую|ый|ий|ого|ому|ым|им|ом|ое)\s+(?:${adjective}\s+){0,2}${heads}${ending}(?:${genitive})?(?:${about})?${day}` +
      String.raw`|${headsInCapitals}${ending}(?:${genitive}(?:${about})?|${about}|\s+«[^«»]{3,200}»)${day}` +
      ')',
    'gu',
  ),
  cues: {
    BUILDS_ON: ['основываясь на', 'опираясь на', 'на основе'],
    ENDORSES: ['одобряем', 'одобряют', 'присоединяемся'],
    REAFFIRMS: ['подтверждая', 'вновь подтверждая', 'подтверждаем', 'подтверждают', 'подтверждает'],
    CONSISTENT_WITH: ['в соответствии с', 'согласно', 'закреплённые в', 'закрепленные в'],
    GUIDED_BY: ['руководствуясь', 'учитывая', 'принимая во внимание', 'с учётом', 'с учетом'],
    ACKNOWLEDGES: ['признавая', 'признаём', 'признаем', 'приветствуя', 'приветствуем', 'принимая к сведению'],
    SUPPORTS: ['поддерживая', 'поддерживаем', 'поддерживают'],
    IMPLEMENTS: ['осуществляя', 'осуществление', 'осуществлять', 'выполнение', 'во исполнение'],
    CITES: ['ссылаясь на', 'напоминая', 'напоминаем', 'статья', 'статье', 'статьи'],
  },
};
