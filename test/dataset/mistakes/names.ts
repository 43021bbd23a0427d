import { campaigns, harbour, type Mistake, pledge } from './mistake.ts';

/** Names and slugs that are unknown, taken or another’s. */
export const namesMistakes: Mistake[] = [
  {
    name: 'a name that differs from another in what nobody sees, with what that is',
    edits: [{ file: 'themes.yaml', from: 'name: Campaigns', to: 'name: "Elec\\u200Btions\\e"' }],
    file: 'themes.yaml',
    at: '"Elec',
    says: [/found the name "Elec\\u200btions\\u001b", by which the theme "elections" is known already/],
  },
  {
    name: 'an unknown theme, with the nearest known one',
    edits: [
      {
        file: harbour,
        from: 'theme: elections, evidence: { quote: voter',
        to: 'theme: election, evidence: { quote: voter',
      },
    ],
    file: harbour,
    at: 'election, evidence',
    says: [/unknown slug "election"/, /nearest: elections/],
  },
  {
    name: 'an unknown party',
    edits: [{ file: campaigns, from: '[canada, japan]', to: '[canada, japam]' }],
    file: campaigns,
    at: 'japam',
    says: [
      /unknown slug "japam"/,
      /nearest: japan/,
      /slug of a party .* another goes into states\.yaml or organizations\.yaml/,
    ],
  },
  {
    name: 'an unknown reference',
    edits: [
      {
        file: harbour,
        from: 'date: { value: "2019-05-04", evidence: { reference: gazette',
        to: 'date: { value: "2019-05-04", evidence: { reference: gazete',
      },
    ],
    file: harbour,
    at: 'gazete',
    says: [/unknown slug "gazete"/, /nearest: gazette/],
  },
  {
    name: 'an unknown target of a cross-reference',
    edits: [{ file: campaigns, from: 'to: harbour-declaration', to: 'to: harbor-declaration' }],
    file: campaigns,
    at: 'harbor-declaration',
    says: [/unknown slug "harbor-declaration"/, /nearest: harbour-declaration/],
  },
  {
    name: 'a state as the target of a cross-reference',
    edits: [{ file: campaigns, from: 'to: harbour-declaration', to: 'to: iceland' }],
    file: campaigns,
    at: 'iceland',
    says: [/found the state "iceland", expected the slug of a declaration or an organization/],
  },
  {
    name: 'a commitment that the declaration does not make',
    edits: [{ file: pledge, from: 'commitment: "2"', to: 'commitment: "3"' }],
    file: pledge,
    at: '"3"',
    says: [/found the commitment "3"/, /one of 1, 2/],
  },
  {
    name: 'a duplicate slug',
    edits: [{ file: 'states.yaml', from: 'slug: japan', to: 'slug: canada' }],
    file: 'states.yaml',
    says: [/duplicate slug "canada"/, /states\.yaml:1/],
  },
  {
    name: 'a slug that a declaration and an organization share',
    edits: [{ file: 'organizations.yaml', from: 'slug: world-assembly', to: 'slug: river-pledge' }],
    file: 'organizations.yaml',
    at: 'river-pledge\n',
    says: [/duplicate slug "river-pledge"/],
  },
  {
    name: 'the name that ISO 3166 has for a state of another name, as an alias of another state',
    edits: [
      { file: 'states.yaml', from: 'iso3: CAN', to: 'iso3: CAN\n  aliases: [JAPAN]' },
      { file: 'states.yaml', from: 'iso3: JPN', to: 'iso3: JPN\n  name: Nippon' },
    ],
    file: 'states.yaml',
    at: 'JPN',
    says: [/found the name "Japan"/, /"canada"/],
  },
  {
    name: 'an alias that belongs to another party',
    edits: [{ file: 'organizations.yaml', from: 'aliases: [EU]', to: 'aliases: [EU, Frá]' }],
    file: 'organizations.yaml',
    at: 'Frá]',
    says: [/found the name "Frá"/, /"france"/],
  },
];
