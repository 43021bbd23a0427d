import { formatCount } from '../format/numbers.ts';

/** "1 declaration", "14 declarations". */
export function counted(one: string, many: string): (count: number) => string {
  const rules = new Intl.PluralRules('en');
  return (count) => `${formatCount(count)} ${rules.select(count) === 'one' ? one : many}`;
}
