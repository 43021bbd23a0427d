/** What one kind of cross-reference means and how documents word it. */
export interface CrossReferenceKindDefinition {
  /** When to use it. */
  definition: string;
  /** Reads between the two names: "A complements B". */
  forward: string;
  /** Reads the other way round: "B is complemented by A". */
  backward: string;
  /** Phrases by which documents state it, lower case; `signatory suggest` looks for them. */
  cues: readonly string[];
}

/** The only list of kinds of cross-reference: each is a relationship type in Neo4j and a value of the API's enum. */
export const crossReferenceKinds = {
  COMPLEMENTS: {
    definition: 'The words say that one document completes or works alongside the other.',
    forward: 'complements',
    backward: 'is complemented by',
    cues: ['complements', 'complementary to', 'to complement', 'complementing'],
  },
  BUILDS_ON: {
    definition: 'The document takes the other as its foundation and goes on from there.',
    forward: 'builds on',
    backward: 'is built on by',
    cues: [
      'builds on',
      'build on',
      'build upon',
      'builds upon',
      'building on',
      'building upon',
      'based on',
      'on the basis of',
      'drawing on',
      'drawing upon',
      'grounded in',
      'rooted in',
    ],
  },
  ENDORSES: {
    definition: 'The parties lend the other document their formal support.',
    forward: 'endorses',
    backward: 'is endorsed by',
    cues: ['endorse', 'endorses', 'jointly endorse', 'endorsing', 'adhere to', 'subscribe to'],
  },
  REAFFIRMS: {
    definition: 'The parties commit again to something they had already committed to.',
    forward: 'reaffirms',
    backward: 'is reaffirmed by',
    cues: [
      'reaffirm',
      'reaffirms',
      'reaffirming',
      'reaffirmed',
      'restate',
      'restates',
      'restated',
      'reinforce our commitment to',
      'recommit to',
      'recommitted to',
      'reiterate',
      'reiterates',
      'reiterated',
      'reiterating',
    ],
  },
  CONSISTENT_WITH: {
    definition: 'A commitment is to be carried out in line with the other instrument.',
    forward: 'is consistent with',
    backward: 'sets the measure for',
    cues: [
      'consistent with',
      'in accordance with',
      'complies with',
      'in compliance with',
      'inconsistent with',
      'as set out in',
      'enshrined in',
      'in line with',
      'in conformity with',
      'in keeping with',
      'pursuant to',
    ],
  },
  GUIDED_BY: {
    definition: 'The document says that another text or body guides it.',
    forward: 'is guided by',
    backward: 'guides',
    cues: [
      'guided by',
      'guidance of',
      'in light of',
      'taking into account',
      'having regard to',
      'bearing in mind',
      'mindful of',
      'inspired by',
    ],
  },
  ACKNOWLEDGES: {
    definition: 'The document recognizes, acknowledges or welcomes the other without committing to it.',
    forward: 'acknowledges',
    backward: 'is acknowledged by',
    cues: [
      'acknowledge',
      'acknowledges',
      'acknowledging',
      'acknowledged',
      'recognize',
      'recognizes',
      'recognizing',
      'recognized',
      'recognise',
      'recognises',
      'recognising',
      'recognised',
      'welcome',
      'welcomes',
      'welcoming',
      'welcomed',
      'commending',
      'commends',
      'commended',
      'note',
      'noting',
      'took note of',
      'takes note of',
      'take note of',
    ],
  },
  SUPPORTS: {
    definition: 'The document supports or promotes the other text or body.',
    forward: 'supports',
    backward: 'is supported by',
    cues: ['support', 'supports', 'supporting', 'promote', 'promoting', 'reinforce our support for'],
  },
  IMPLEMENTS: {
    definition: 'The document carries out the other, or is done under it or in alignment with it.',
    forward: 'implements',
    backward: 'is implemented by',
    cues: [
      'implement',
      'implementing',
      'implementation of',
      'in alignment with',
      'in furtherance of',
      'in fulfilment of',
      'give effect to',
      'giving effect to',
      'deliver on',
      'under the',
      'achieving',
    ],
  },
  FOLLOWS: {
    definition: 'The document comes after the other as the next step of one process.',
    forward: 'follows',
    backward: 'is followed by',
    cues: ['following', 'follows', 'follow-up to', 'following up on', 'further to'],
  },
  PROPOSES: {
    definition: 'The document proposes that the other be drawn up.',
    forward: 'proposes',
    backward: 'is proposed by',
    cues: ['proposes', 'propose', 'proposing', 'suggests'],
  },
  ESTABLISHES: {
    definition: 'The document creates the other text or body.',
    forward: 'establishes',
    backward: 'is established by',
    cues: ['establish', 'establishes', 'establishing', 'set up', 'creates', 'launch', 'launching'],
  },
  COOPERATES_WITH: {
    definition: 'The document provides for work together with the other body or initiative.',
    forward: 'cooperates with',
    backward: 'cooperates with',
    cues: [
      'cooperate with',
      'cooperating with',
      'in cooperation with',
      'in partnership with',
      'working with',
      'work with',
      'in collaboration with',
    ],
  },
  CITES: {
    definition: 'The document names the other and says nothing more of it.',
    forward: 'cites',
    backward: 'is cited by',
    cues: ['such as', 'see', 'article', 'recalling', 'recall', 'recalls', 'recalled', 'referring to'],
  },
} as const satisfies Record<string, CrossReferenceKindDefinition>;

export type CrossReferenceKind = keyof typeof crossReferenceKinds;
export const crossReferenceKindNames = Object.keys(crossReferenceKinds) as [
  CrossReferenceKind,
  ...CrossReferenceKind[],
];
