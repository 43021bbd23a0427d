import { describedEnum } from '../builder.ts';
import type { DeclarationKind, declarationStatuses } from './record.ts';

export const DeclarationKindEnum = describedEnum('DeclarationKind', 'What sort of text it is.', {
  DECLARATION: 'A declaration of several parties.',
  JOINT_STATEMENT: 'A statement made together.',
  CALL: 'A call that others are invited to support.',
  COMMITMENT: 'A set of commitments.',
  PLEDGE: 'A pledge that persons or bodies sign.',
  FRAMEWORK: 'A framework for common action.',
  CODE_OF_CONDUCT: 'A code of conduct.',
  COMPACT: 'A compact of the United Nations.',
  PROGRESS_REPORT: 'A report of one party on its own commitments.',
  TREATY: 'A treaty, covenant or convention, binding in law.',
  RESOLUTION: 'A resolution or political declaration of a body.',
  PRINCIPLES: 'Principles, guidelines or recommendations.',
  PROGRAMME: 'A programme or platform of action, or an agenda.',
  REPORT: 'A report.',
} satisfies Record<DeclarationKind, string>);

export const DeclarationStatusEnum = describedEnum('DeclarationStatus', 'Where a text stands in its life.', {
  ANNOUNCED: 'Announced, but not adopted as far as the sources know.',
  ADOPTED: 'Adopted, signed or published.',
  IN_FORCE: 'Binding, and in force.',
  UNKNOWN: 'No source says.',
} satisfies Record<(typeof declarationStatuses)[number], string>);
