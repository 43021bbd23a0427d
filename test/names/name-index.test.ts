import { describe, expect, test } from 'vitest';
import { type NamedThing, NameIndex } from '../../src/names/name-index.ts';

const thing = (slug: string, name: string, more: Partial<NamedThing> = {}): NamedThing => ({
  kind: 'PARTY',
  type: 'Organization',
  codes: [],
  aliases: [],
  slug,
  name,
  ...more,
});
const state = (slug: string, name: string, codes: string[]) => thing(slug, name, { type: 'State', codes });
const found = (things: NamedThing[], name: string) => new NameIndex(things).find('PARTY', name)?.slug;

describe('of several things that answer to a name, it finds', () => {
  const bloc = [thing('green-bloc', 'Something'), thing('zz', 'Green Bloc')];

  test('the one with this slug', () => {
    expect(found(bloc, 'green-bloc')).toBe('green-bloc');
    expect(found(bloc, 'Green Bloc')).toBe('zz');
  });

  test('the one with this global id', () => {
    const id = Buffer.from('Organization:zz').toString('base64');
    expect(found([thing('aa', id), ...bloc], id)).toBe('zz');
    expect(found([thing('urn:x', 'X')], Buffer.from('Organization:urn:x').toString('base64'))).toBe('urn:x');
  });

  test('the state with this code, before a name that folds to the same', () => {
    const things = [thing('aal', 'Ål'), state('albania', 'Albania', ['AL', 'ALB'])];
    expect(found(things, 'al')).toBe('albania');
    expect(found(things, 'Ål')).toBe('aal');
    expect(new NameIndex(things).byCode('AL')?.slug).toBe('albania');
  });

  test('what is called so but for what nobody sees', () => {
    expect(found(bloc, '\u202aGreen\u00ad Blo\u200bc\ufeff\u202c')).toBe('zz');
    expect(found([thing('ir', '\u0627\u06cc\u200c\u0627\u0646')], '\u0627\u06cc\u0627\u0646')).toBe('ir');
  });

  test('what is called so, before what has it for an alias', () => {
    expect(found([thing('aa', 'A', { aliases: ['League'] }), thing('bb', 'League')], 'league')).toBe('bb');
  });

  test('what is called so but for a "the", after what is called just so', () => {
    const things = [
      thing('aa', 'The League'),
      thing('bb', 'Union'),
      thing('cc', 'Call', { aliases: ['The Union'] }),
    ];
    expect(['league', 'The Union', 'the call', 'Union', 'the'].map((name) => found(things, name))).toEqual([
      'aa',
      'cc',
      'cc',
      'bb',
      undefined,
    ]);
  });

  test('the first by slug', () => {
    const things = [thing('aa', 'League', { aliases: ['L'] }), thing('bb', 'LEAGUE', { aliases: ['l'] })];
    expect(found(things, 'league')).toBe('aa');
    expect(found(things, 'L')).toBe('aa');
  });
});

describe('a state that another language names', () => {
  const states = [
    state('germany', 'Germany', ['DE', 'DEU']),
    state('congo-brazzaville', 'Republic of the Congo', ['CG', 'COG']),
    state('congo-kinshasa', 'DR Congo', ['CD', 'COD']),
  ];

  test.each(['Allemagne', 'DEUTSCHLAND', ' alemania ', 'Германия', 'ألمانيا', '德国'])(
    'is found: %s',
    (name) => {
      expect(found(states, name)).toBe('germany');
      expect(new NameIndex(states).byName('PARTY', name)?.slug).toBe('germany');
    },
  );

  test('comes after whatever the graph calls so, of another kind too', () => {
    const league = thing('league', 'League', { aliases: ['Allemagne'] });
    expect(found([...states, league], 'allemagne')).toBe('league');
    const text = thing('text', 'Allemagne', { kind: 'DECLARATION', type: 'Declaration' });
    const index = new NameIndex([...states, text]);
    expect(index.findAmong(['PARTY', 'DECLARATION'], 'allemagne')?.slug).toBe('text');
    expect(index.find('PARTY', 'allemagne')?.slug).toBe('germany');
  });

  test('is not found by a name that means two states; the error names both', () => {
    expect(found(states, 'Congo')).toBeUndefined();
    expect(new NameIndex(states).nearest('PARTY', 'Congo', 2).sort()).toEqual([
      'congo-brazzaville',
      'congo-kinshasa',
    ]);
  });

  test('is the nearest to a mistyped name', () => {
    expect(new NameIndex(states).nearest('PARTY', 'Alemagne', 1)).toEqual(['germany']);
  });

  test('is a state, not a body that has its code', () => {
    expect(found([thing('body', 'Body', { codes: ['DEU'] })], 'Allemagne')).toBeUndefined();
    expect(new NameIndex(states).find('ORGANIZATION', 'Allemagne')).toBeUndefined();
  });
});

describe('nearest to a name that nothing has is', () => {
  const index = new NameIndex([
    thing('argentina', 'Argentina'),
    thing('canada', 'Canada', { aliases: ['Dominion of Canada'] }),
    thing('finland', 'Finland'),
    thing('freedom-online-coalition', 'Freedom Online Coalition'),
    thing('south-korea', 'South Korea'),
  ]);

  test.each([
    ['what it is mistyped for', 'Cannada', 'canada'],
    ['what it begins', 'Freedom Online', 'freedom-online-coalition'],
    ['what has its words in another order', 'Korea South', 'south-korea'],
    ['what it is more than', 'the Government of Canada in Ottawa', 'canada'],
  ])('%s', (_why, name, slug) => {
    expect(index.nearest('PARTY', name)[0]).toBe(slug);
  });

  test('nothing for a letter or two that many names have', () => {
    expect(index.nearest('PARTY', 'on', 1)).not.toContain('freedom-online-coalition');
  });
});

describe('folding', () => {
  test.each([
    ['Latin', 'Côte d’Ivoire', "cote d'ivoire"],
    ['strokes', 'Łódź and Ørsted', 'lodz and orsted'],
    ['letters of two', 'Mærsk Straße', 'MAERSK STRASSE'],
    ['Greek', 'Ελλάδα', 'ΕΛΛΑΔΑ'],
    ['Cyrillic', 'Йошкар', 'йошкар'],
  ])('takes accents off letters: %s', (_script, name, asked) => {
    expect(found([thing('it', name)], asked)).toBe('it');
  });

  test.each([
    ['Devanagari', 'कल', 'काल'],
    ['Thai', 'กิน', 'กน'],
    ['Japanese', 'かき', 'かぎ'],
  ])('tells apart what signs of a script make different words: %s', (_script, one, other) => {
    const things = [thing('aa', one), thing('bb', other)];
    expect(found(things, one)).toBe('aa');
    expect(found(things, other)).toBe('bb');
  });

  test('leaves nothing of a name without letters, which nothing then finds', () => {
    const things = [thing('dove', '🕊️')];
    expect(found(things, '')).toBeUndefined();
    expect(found(things, '❤️')).toBeUndefined();
    expect(found(things, 'dove')).toBe('dove');
  });
});

test.each(['constructor', '__proto__', 'toString'])('the word %s is a slug as any other', (word) => {
  expect(found([thing('aa', 'A')], word)).toBeUndefined();
  expect(found([thing(word, 'B')], word)).toBe(word);
});

test('an unknown name is told with the nearest of each kind, or with none where there are none', () => {
  const message = (things: NamedThing[]) =>
    new NameIndex(things).unknown(['PARTY', 'DECLARATION'], ['x'.repeat(200)], 'from').message;
  expect(message([])).toBe(
    `from takes the slug, code, id or name of a party or a declaration; unknown: "${'x'.repeat(80)}".`,
  );
  expect(message([thing('aa', 'A'), thing('bb', 'B', { kind: 'DECLARATION' })])).toMatch(
    /\(nearest: aa, bb\)\.$/,
  );
});
