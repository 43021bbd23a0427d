import { builder } from '../builder.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';

interface Statement {
  value: string;
  evidence: Evidence;
}

/** A point on which a source document and the record disagree. */
export interface Discrepancy {
  field: string;
  stated: Statement;
  established: Statement;
}

const StatementType = builder.objectRef<Statement>('Statement').implement({
  description: 'One side of a discrepancy.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What is said.' }),
    evidence: t.expose('evidence', {
      type: EvidenceType,
      description: 'Where it is said.',
    }),
  }),
});

export const DiscrepancyType = builder.objectRef<Discrepancy>('Discrepancy').implement({
  description:
    'A point on which the source document and the record disagree. Both stay; neither is corrected silently.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'What they disagree on: date, title, signatories …' }),
    stated: t.expose('stated', {
      type: StatementType,
      description: 'What the source document says.',
    }),
    established: t.expose('established', {
      type: StatementType,
      description: 'What the record shows.',
    }),
  }),
});

/** How far the list of signatories goes. */
export interface SignatoryCoverage {
  stated: number | null;
  listed: number;
  complete: boolean | null;
  note: string | null;
  evidence: Evidence | null;
}

export const SignatoryCoverageType = builder.objectRef<SignatoryCoverage>('SignatoryCoverage').implement({
  description: 'How far the list of signatories goes, and what is unknown.',
  fields: (t) => ({
    stated: t.exposeInt('stated', {
      nullable: true,
      description: 'How many signatories the source says there are; null where it does not.',
    }),
    listed: t.exposeInt('listed', {
      description:
        'How many parties are recorded behind it, each once whatever its roles, those that withdrew among them; 0 or more.',
    }),
    complete: t.exposeBoolean('complete', {
      nullable: true,
      description: 'Whether all are recorded; null where that is unknown.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What is known of the list.' }),
    evidence: t.expose('evidence', {
      type: EvidenceType,
      nullable: true,
      description: 'What the stated number rests on.',
    }),
  }),
});

export const FacetCount = builder
  .objectRef<[key: string, label: string, count: number]>('FacetCount')
  .implement({
    description: 'How many declarations of a list share a value.',
    fields: (t) => ({
      key: t.string({ description: 'The value as filters take it.', resolve: ([key]) => key }),
      label: t.string({ description: 'The value as people read it.', resolve: ([, label]) => label }),
      count: t.int({ description: 'How many declarations; 1 or more.', resolve: ([, , count]) => count }),
    }),
  });
