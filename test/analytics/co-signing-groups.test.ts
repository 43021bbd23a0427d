import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoSigningGroup, coSigningGroups } from '../../src/analytics/co-signing-groups.ts';
import { signatureMatrix } from '../../src/analytics/signatures.ts';
import { type Entry, lists, plainSets, signatureEntries } from './random-signatures.ts';

/** Closes every subset of parties: the parties that signed all of what the subset shares. */
function bruteForce(parties: number, declarations: number, entries: readonly Entry[]): CoSigningGroup[] {
  const { signed } = plainSets(parties, entries);
  const all = (n: number) => Array.from({ length: n }, (_, i) => i);
  const closed = new Map<string, CoSigningGroup>();
  for (let subset = 0; subset < 1 << parties; subset++) {
    const members = all(parties).filter((p) => (subset >> p) & 1);
    const shared = all(declarations).filter((d) => members.every((p) => signed[p]?.has(d)));
    const joined = all(parties).filter((p) => shared.every((d) => signed[p]?.has(d)));
    const group = {
      parties: joined.map((p) => `party-${p}`),
      declarations: shared.map((d) => `declaration-${d}`),
    };
    closed.set(JSON.stringify(group), group);
  }
  return [...closed.values()];
}

const area = (group: CoSigningGroup) => group.parties.length * group.declarations.length;

/** Largest area first, then more parties, then slugs. */
function inOrder(groups: CoSigningGroup[]): CoSigningGroup[] {
  return groups.sort(
    (a, b) =>
      area(b) - area(a) ||
      b.parties.length - a.parties.length ||
      (a.parties.join(' ') < b.parties.join(' ') ? -1 : 1),
  );
}

// One digit a number, so that slugs sort as numbers do.
const tiny = signatureEntries(7, 9);
const bounds = fc.record({
  minParties: fc.integer({ min: 1, max: 3 }),
  minDeclarations: fc.integer({ min: 1, max: 3 }),
});

describe('coSigningGroups', () => {
  test('finds every closed set, largest first', () => {
    fc.assert(
      fc.property(tiny, bounds, ({ parties, declarations, entries }, { minParties, minDeclarations }) => {
        const expected = bruteForce(parties, declarations, entries).filter(
          (g) => g.parties.length >= minParties && g.declarations.length >= minDeclarations,
        );
        const matrix = signatureMatrix(lists(parties, declarations, entries));
        const found = coSigningGroups(matrix, { minParties, minDeclarations, limit: 1_000 });
        expect(found).toEqual({ groups: inOrder(expected), complete: true });
      }),
      { numRuns: 500 },
    );
  });

  test('a limit keeps the first of them, though branches are left unseen', () => {
    fc.assert(
      fc.property(
        tiny,
        bounds,
        fc.integer({ min: 1, max: 5 }),
        ({ parties, declarations, entries }, least, limit) => {
          const matrix = signatureMatrix(lists(parties, declarations, entries));
          const all = coSigningGroups(matrix, { ...least, limit: 1_000 });
          const some = coSigningGroups(matrix, { ...least, limit });
          expect(some).toEqual({ groups: all.groups.slice(0, limit), complete: true });
        },
      ),
      { numRuns: 500 },
    );
  });

  /** Each of 40 parties leaves out declarations of its own: far more closed sets than any budget. */
  const many = signatureMatrix(
    lists(
      40,
      60,
      fromFormula(40, 60, (p, d) => (p * 7 + d * 11) % 13 !== 0 && (p * p + d) % 7 !== 0),
    ),
  );

  test('says when it stopped early, and what it has then is closed and the same each time', () => {
    const options = { maxSteps: 5_000, limit: 20 };
    const { groups, complete } = coSigningGroups(many, options);
    expect(complete).toBe(false);
    expect(groups.length).toBeGreaterThan(0);
    expect(coSigningGroups(many, options).groups).toEqual(groups);
    const rows = new Map(many.parties.map((slug, p) => [slug, new Set(declarationSlugs(p))]));
    for (const group of groups) {
      const joined = [...rows]
        .filter(([, signed]) => group.declarations.every((d) => signed.has(d)))
        .map(([slug]) => slug);
      const shared = many.declarations.filter((d) => group.parties.every((p) => rows.get(p)?.has(d)));
      expect({ parties: joined.sort(), declarations: shared.toSorted() }).toEqual(group);
    }
  });

  test('does not depend on the order of parties and declarations, even when it stops early', () => {
    const turned = signatureMatrix({
      parties: many.parties.toReversed(),
      declarations: many.declarations.toReversed(),
      party: Array.from(entriesOf(), ([p]) => 39 - p),
      declaration: Array.from(entriesOf(), ([, d]) => 59 - d),
      named: Array.from(entriesOf(), () => 1),
    });
    const options = { maxSteps: 5_000, limit: 20 };
    expect(coSigningGroups(turned, options)).toEqual(coSigningGroups(many, options));
  });

  test('refuses bounds below 1', () => {
    expect(() => coSigningGroups(many, { minParties: 0 })).toThrow(
      'minParties must be a whole number of at least 1; got 0.',
    );
    expect(() => coSigningGroups(many, { limit: 1.5 })).toThrow(
      'limit must be a whole number of at least 1; got 1.5.',
    );
  });

  function entriesOf(): [number, number][] {
    return many.parties.flatMap((_, p) => declarationIndexes(p).map((d): [number, number] => [p, d]));
  }

  function declarationIndexes(party: number): number[] {
    const { starts, items } = many.byParty;
    return [...items.subarray(starts[party], starts[party + 1])];
  }

  function declarationSlugs(party: number): string[] {
    return declarationIndexes(party).map((d) => many.declarations[d] ?? '');
  }
});

function fromFormula(
  parties: number,
  declarations: number,
  signs: (p: number, d: number) => boolean,
): Entry[] {
  const entries: Entry[] = [];
  for (let party = 0; party < parties; party++) {
    for (let declaration = 0; declaration < declarations; declaration++) {
      if (signs(party, declaration)) entries.push({ party, declaration, named: true });
    }
  }
  return entries;
}
