import { type Random, seededRandom } from '../../analytics/random.ts';
import { declarationKinds } from '../../declarations/record.ts';
import type { GeneratedParty } from './states.ts';
import { circles } from './states.ts';
import { generatedThemes, means, places, purposes, verbs } from './words.ts';

/** A commitment and where its words stand in the text of its declaration. */
interface GeneratedCommitment {
  text: string;
  start: number;
  theme: number;
}

/** Everything that is drawn for one declaration; the same for the same number and seed. */
export interface GeneratedDeclaration {
  slug: string;
  title: string;
  kind: (typeof declarationKinds)[number];
  date: string;
  themes: number[];
  commitments: GeneratedCommitment[];
  /** The source's text: the commitments, one a line. */
  text: string;
}

export const declarationSlug = (number: number): string => `declaration-${String(number).padStart(5, '0')}`;

/** Draws one declaration. Numbers are in order of time. */
export function drawDeclaration(
  number: number,
  total: number,
  commitments: number,
  seed: number,
): GeneratedDeclaration {
  const random = seededRandom(seed * 1_000_003 + number);
  const themes = drawThemes(random);
  const date = new Date(Date.UTC(1995, 0, 1) + Math.floor((number / total) * 31 * 365.25) * 86_400_000);
  const lines: GeneratedCommitment[] = [];
  let start = 0;
  for (let i = 0; i < commitments; i++) {
    const theme = pick(random, themes);
    const text = `${pick(random, verbs)} ${pick(random, generatedThemes[theme]?.objects ?? [''])} ${pick(random, means)} ${pick(random, purposes)}.`;
    lines.push({ text, start, theme });
    start += text.length + 1;
  }
  const names = themes.slice(0, 2).map((theme) => generatedThemes[theme]?.name);
  return {
    slug: declarationSlug(number),
    title: `${pick(random, places)} declaration ${number} on ${names.join(' and ').toLowerCase()}`,
    kind: pick(random, declarationKinds),
    date: date.toISOString().slice(0, 10),
    themes,
    commitments: lines,
    text: lines.map(({ text }) => text).join('\n'),
  };
}

/** Positions of the parties that sign, each once. Their number is skewed: many declarations with few signatories, some with nearly all. */
export function drawSignatories(
  number: number,
  parties: readonly GeneratedParty[],
  mean: number,
  seed: number,
): number[] {
  const random = seededRandom(seed * 7_000_003 + number);
  const favoured = Math.floor(random() * circles);
  const pull = parties.map(({ weight, circle }) => weight * (circle === favoured ? 5 : 1));
  const size = Math.min(
    parties.length * 0.95,
    Math.max(2, mean * 0.87 * Math.exp(0.75 * normal(random) - 0.12)),
  );
  const chance = scaled(pull, size);
  return chance.flatMap((probability, position) => (random() < probability ? [position] : []));
}

/** Numbers of earlier declarations that are referred to; well-known ones come up more often. */
export function drawReferences(number: number, mean: number, seed: number): number[] {
  const random = seededRandom(seed * 9_000_011 + number);
  const count = Math.min(number, Math.floor(random() * (2 * mean + 1)));
  const targets = new Set<number>();
  for (let i = 0; i < count; i++) targets.add(Math.floor(number * random() ** 2));
  return [...targets];
}

/** Probabilities in proportion to `weights`, none above 1, that add up to `size`. */
function scaled(weights: readonly number[], size: number): number[] {
  let factor = 0;
  let room = size;
  let rest = weights.reduce((sum, weight) => sum + weight, 0);
  // Heaviest first: what one cannot take, because it signs for certain, the others share.
  for (const weight of [...weights].sort((a, b) => b - a)) {
    factor = room / rest;
    if (weight * factor <= 1) break;
    room -= 1;
    rest -= weight;
  }
  return weights.map((weight) => Math.min(1, weight * factor));
}

function drawThemes(random: Random): number[] {
  const count = 1 + Math.floor(random() * 4);
  const themes = new Set<number>();
  while (themes.size < count) themes.add(Math.floor(random() ** 1.4 * generatedThemes.length));
  return [...themes];
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Box and Muller's transform of two uniform numbers into a normal one. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
