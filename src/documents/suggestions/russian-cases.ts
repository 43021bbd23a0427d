/** The ends of the genitive, dative, accusative, instrumental and prepositional for what a word ends in. */
const endings: readonly (readonly [ending: RegExp, cases: readonly string[]])[] = [
  [/ия$/u, ['ии', 'ии', 'ию', 'ией', 'ии']],
  [/ая$/u, ['ой', 'ой', 'ую', 'ой', 'ой']],
  [/ый$/u, ['ого', 'ому', 'ый', 'ым', 'ом']],
  [/(?<=[гкхжш])ий$/u, ['ого', 'ому', 'ий', 'им', 'ом']],
  [/ые$/u, ['ых', 'ым', 'ые', 'ыми', 'ых']],
  [/ие$/u, ['их', 'им', 'ие', 'ими', 'их']],
  [/(?<=[гкх])а$/u, ['и', 'е', 'у', 'ой', 'е']],
  [/(?<=[жчшщ])а$/u, ['и', 'е', 'у', 'ей', 'е']],
  [/а$/u, ['ы', 'е', 'у', 'ой', 'е']],
  [/я$/u, ['и', 'е', 'ю', 'ей', 'е']],
  [/ы$/u, ['ов', 'ам', 'ы', 'ами', 'ах']],
  [/й$/u, ['я', 'ю', 'й', 'ем', 'е']],
  [/ль$/u, ['ля', 'лю', 'ль', 'лем', 'ле']],
  [/ь$/u, ['и', 'и', 'ь', 'ью', 'и']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, ['а', 'у', '', 'ом', 'е']],
];

const isAdjective = /(?:ая|ый|ий|ые|ие)$/u;

/**
 * A Russian name in its cases, "Канада, Канады, Канадой …", for states are named in all of them; of several words what stands
 * before the first noun and this noun change, "Республики Корея".
 */
export const inRussianCases = (name: string): string[] => {
  const words = name.split(' ');
  const noun = words.findIndex((word) => !isAdjective.test(word));
  const inCase = (number: number): string =>
    words
      .map((word, place) => {
        const [ending, cases] = endings.find(([candidate]) => candidate.test(word)) ?? [];
        return place <= noun && ending ? word.replace(ending, cases?.[number] ?? '') : word;
      })
      .join(' ');
  return [...new Set([name, ...[0, 1, 2, 3, 4].map(inCase)])];
};
