/** A theme of the generated data set, and the words its commitments are made of. */
export interface GeneratedTheme {
  slug: string;
  name: string;
  /** Position of the broader theme in the list. */
  broader?: number;
  objects: readonly string[];
}

export const generatedThemes: readonly GeneratedTheme[] = [
  {
    slug: 'elections',
    name: 'Elections',
    objects: [
      'electoral processes',
      'voter registers',
      'election observation',
      'the secrecy of the ballot',
      'campaign rules',
      'polling stations',
      'the counting of votes',
    ],
  },
  {
    slug: 'disinformation',
    name: 'Disinformation',
    objects: [
      'information integrity',
      'the spread of false content',
      'coordinated inauthentic behaviour',
      'independent fact-checking',
      'media literacy',
      'manipulated images',
    ],
  },
  {
    slug: 'cyber',
    name: 'Cyber security',
    objects: [
      'critical infrastructure',
      'malicious cyber activities',
      'the public core of the Internet',
      'vulnerability disclosure',
      'software supply chains',
      'incident response teams',
    ],
  },
  {
    slug: 'ai',
    name: 'Artificial intelligence',
    objects: [
      'trustworthy artificial intelligence',
      'automated decisions',
      'training data',
      'impact assessments of algorithms',
      'the labelling of synthetic media',
      'frontier models',
    ],
  },
  {
    slug: 'human-rights',
    name: 'Human rights',
    objects: [
      'human rights defenders',
      'freedom of expression',
      'the right to privacy',
      'peaceful assembly',
      'persons in vulnerable situations',
      'effective remedies',
    ],
  },
  {
    slug: 'corruption',
    name: 'Corruption',
    objects: [
      'beneficial ownership registers',
      'public procurement',
      'the recovery of stolen assets',
      'whistle-blowers',
      'conflicts of interest',
      'illicit finance',
    ],
  },
  {
    slug: 'media-freedom',
    name: 'Media freedom',
    objects: [
      'the safety of journalists',
      'public-interest journalism',
      'media pluralism',
      'access to information',
      'strategic lawsuits against reporters',
    ],
  },
  {
    slug: 'civil-society',
    name: 'Civil society',
    objects: [
      'civic space',
      'community organizations',
      'the participation of young people',
      'women’s leadership',
      'consultation with stakeholders',
    ],
  },
  {
    slug: 'foreign-interference',
    name: 'Foreign interference',
    objects: [
      'covert influence operations',
      'foreign funding of campaigns',
      'coercion of diaspora communities',
      'early-warning mechanisms',
      'joint attribution',
    ],
  },
  {
    slug: 'platforms',
    name: 'Online platforms',
    broader: 1,
    objects: [
      'content moderation',
      'recommender systems',
      'advertising archives',
      'access to data for researchers',
      'terms of service',
    ],
  },
  {
    slug: 'rule-of-law',
    name: 'Rule of law',
    objects: [
      'judicial independence',
      'access to justice',
      'constitutional oversight',
      'legal certainty',
      'fair trials',
    ],
  },
  {
    slug: 'election-security',
    name: 'Security of elections',
    broader: 0,
    objects: [
      'voting systems',
      'electoral databases',
      'exercises before election day',
      'the protection of candidates',
      'result transmission',
    ],
  },
  {
    slug: 'ai-transparency',
    name: 'Transparency of AI systems',
    broader: 3,
    objects: [
      'model documentation',
      'content provenance',
      'audits by independent experts',
      'explanations to people concerned',
      'public registers of AI systems',
    ],
  },
  {
    slug: 'development',
    name: 'Development',
    objects: [
      'digital inclusion',
      'capacity building',
      'technical assistance',
      'the digital divide',
      'affordable connectivity',
      'local institutions',
    ],
  },
];

export const verbs = [
  'Strengthen',
  'Protect',
  'Promote',
  'Support',
  'Invest in',
  'Monitor',
  'Develop shared standards for',
  'Exchange good practices on',
  'Improve cooperation on',
  'Report every year on',
  'Refrain from acts that harm',
  'Raise awareness of',
] as const;

export const means = [
  'through national legislation',
  'in cooperation with civil society',
  'within existing multilateral forums',
  'together with the private sector',
  'by training public officials',
  'through regular peer reviews',
  'by sharing information in time',
  'with dedicated funding',
  'through a joint working group',
  'in line with international law',
] as const;

export const purposes = [
  'so that citizens can trust public institutions',
  'to make societies more resilient',
  'while respecting fundamental freedoms',
  'before, during and after elections',
  'with particular attention to women and girls',
  'to prevent malign interference',
  'and evaluate progress after two years',
  'for the benefit of future generations',
  'across borders and sectors',
] as const;

export const places = [
  'Geneva',
  'Nairobi',
  'Ottawa',
  'Seoul',
  'Lisbon',
  'Montevideo',
  'Tallinn',
  'Dakar',
  'Jakarta',
  'Prague',
  'Quito',
  'Oslo',
] as const;

/** Bodies whose members are taken from the generated states. */
export const bodies = [
  'Assembly of Democracies',
  'Forum on Open Information',
  'Alliance for Free Elections',
  'Coalition for a Secure Internet',
  'Council on Media and Society',
  'Partnership against Corruption',
  'Network of Electoral Commissions',
  'Union of Coastal States',
  'Conference on the Rule of Law',
  'Group of Digital Nations',
  'League of Parliaments',
  'Initiative on Responsible Technology',
] as const;
