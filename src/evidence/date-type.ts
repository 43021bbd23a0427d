import { builder, describedEnum } from '../builder.ts';
import type { Evidence } from './evidence.ts';
import type { DatePrecision, PartialDate } from './partial-date.ts';
import { EvidenceType } from './type.ts';

/** A partial date and what it rests on. */
export interface DatedEvidence extends PartialDate {
  evidence: Evidence | null;
}

const Precision = describedEnum('DatePrecision', 'How exactly a date is known.', {
  YEAR: 'The year alone.',
  MONTH: 'Year and month.',
  DAY: 'The day.',
} satisfies Record<DatePrecision, string>);

export const PartialDateType = builder.objectRef<DatedEvidence>('PartialDate').implement({
  description: 'A date as far as it is known.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'Extended Date/Time Format, level 0: 2018-11-12, 2020-11 or 2023.',
    }),
    earliest: t.exposeString('earliest', { description: 'First day it can be, YYYY-MM-DD.' }),
    latest: t.exposeString('latest', { description: 'Last day it can be, YYYY-MM-DD.' }),
    precision: t.field({
      type: Precision,
      description: 'How exactly it is known.',
      resolve: ({ precision }) => precision,
    }),
    evidence: t.field({
      type: EvidenceType,
      nullable: true,
      description: 'What the date rests on.',
      resolve: ({ evidence }) => evidence,
    }),
  }),
});
