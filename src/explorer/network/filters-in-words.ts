import { formatDate } from '../format/dates.ts';
import { formatCount } from '../format/numbers.ts';
import { inWords, texts } from '../texts.ts';
import { hasSignatures, leastWeight, type NetworkState } from './network-state.ts';

/** The filters of a network in words, for the title of its picture: a saved picture says what it leaves out. */
export function filtersInWords(
  { projection, theme, kind, from, to, basis, standing, min }: NetworkState,
  themes: readonly { slug: string; name: string }[],
): string[] {
  const words = texts.network;
  const named: readonly (readonly [name: string, value: string])[] = [
    [words.theme, theme && (themes.find(({ slug }) => slug === theme)?.name ?? theme)],
    [words.kind, kind && inWords(kind)],
    [words.from, from && formatDate(from)],
    [words.to, to && formatDate(to)],
    [words.basis, hasSignatures(projection) ? basis && inWords(basis) : ''],
    [words.minWeight, min === 1 && leastWeight(projection) === 1 ? '' : formatCount(min)],
  ];
  const conditions = named
    .filter(([, value]) => value !== '')
    .map(([name, value]) => words.filtered(name, value));
  return standing && hasSignatures(projection) ? [...conditions, texts.standingOnly] : conditions;
}
