import { formatCount } from '../format/numbers.ts';

const rules = new Intl.PluralRules('en');

/** "1 declaration", "14 declarations"; for none of them other words, where "0" would claim too much. */
export const counted =
  (one: string, many: string, none?: string): ((count: number) => string) =>
  (count) =>
    count === 0 && none !== undefined
      ? none
      : `${formatCount(count)} ${rules.select(count) === 'one' ? one : many}`;
