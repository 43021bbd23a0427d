import type { introspection } from '../../../dist/explorer-types/introspection.d.ts';

type Values<Name extends keyof introspection['types']> = introspection['types'][Name] extends {
  enumValues: infer Value extends string;
}
  ? Value
  : never;

/** Every value of the schema's enums that a page shows, and the kinds of things that come as text. */
type Value =
  | Values<'DeclarationKind'>
  | Values<'DeclarationStatus'>
  | Values<'OrganizationKind'>
  | Values<'SignatureRole'>
  | Values<'SignatureBasis'>
  | Values<'MembershipRole'>
  | Values<'CrossReferenceKind'>
  | 'CO_SIGNED'
  | 'SIGNED'
  | 'ADDRESSED_TOGETHER'
  | 'SHARED_THEME'
  | 'SHARED_WORDS'
  | 'SAME_INSTRUMENT'
  | 'CROSS_REFERENCE'
  | 'SHARED_SIGNATORIES'
  | 'Declaration'
  | 'Commitment'
  | 'State'
  | 'Organization'
  | 'Theme';

/** Values of the API in words. The compiler names what a new value forgot here. */
export const values: Readonly<Record<Value, string>> = {
  CALL: 'call',
  CODE_OF_CONDUCT: 'code of conduct',
  COMMITMENT: 'commitment',
  COMPACT: 'compact',
  DECLARATION: 'declaration',
  FRAMEWORK: 'framework',
  JOINT_STATEMENT: 'joint statement',
  PLEDGE: 'pledge',
  PRINCIPLES: 'principles',
  PROGRAMME: 'programme',
  PROGRESS_REPORT: 'progress report',
  REPORT: 'report',
  RESOLUTION: 'resolution',
  TREATY: 'treaty',
  ADOPTED: 'adopted',
  ANNOUNCED: 'announced',
  IN_FORCE: 'in force',
  UNKNOWN: 'unknown',
  COALITION_OF_STATES: 'coalition of states',
  COMMISSION: 'commission',
  COURT: 'court',
  GOVERNMENT_BODY: 'government body',
  LOCAL_GOVERNMENT: 'local government',
  INTERGOVERNMENTAL_ORGANIZATION: 'intergovernmental organization',
  MECHANISM: 'mechanism',
  NON_GOVERNMENTAL_ORGANIZATION: 'non-governmental organization',
  STAKEHOLDER_GROUP: 'stakeholder group',
  COMPANY: 'company',
  SUMMIT: 'summit',
  ADOPTER: 'adopter',
  AUTHOR: 'author',
  ENDORSER: 'endorser',
  HOST: 'host',
  INITIATOR: 'initiator',
  ISSUER: 'issuer',
  SIGNATORY: 'signatory',
  SUPPORTER: 'supporter',
  NAMED: 'named',
  MEMBERSHIP: 'derived from membership',
  MEMBER: 'member',
  OBSERVER: 'observer',
  PARTICIPANT: 'participant',
  ACKNOWLEDGES: 'acknowledges',
  BUILDS_ON: 'builds on',
  CITES: 'cites',
  COMPLEMENTS: 'complements',
  CONSISTENT_WITH: 'is consistent with',
  COOPERATES_WITH: 'cooperates with',
  ENDORSES: 'endorses',
  ESTABLISHES: 'establishes',
  FOLLOWS: 'follows',
  GUIDED_BY: 'is guided by',
  IMPLEMENTS: 'implements',
  PROPOSES: 'proposes',
  REAFFIRMS: 'reaffirms',
  SUPPORTS: 'supports',
  CO_SIGNED: 'signed together',
  SIGNED: 'signed',
  ADDRESSED_TOGETHER: 'addressed together',
  SHARED_THEME: 'shared theme',
  SHARED_WORDS: 'shared words',
  SAME_INSTRUMENT: 'same instrument invoked',
  CROSS_REFERENCE: 'reference between their declarations',
  SHARED_SIGNATORIES: 'shared signatories',
  Declaration: 'declaration',
  Commitment: 'commitment',
  State: 'state',
  Organization: 'organization',
  Theme: 'theme',
};
