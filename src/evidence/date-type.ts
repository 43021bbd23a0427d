import { builder, describedEnum } from '../builder.ts';
import { nodeEvidence } from './evidence.ts';
import type { DatePrecision, PartialDate } from './partial-date.ts';
import { EvidenceType } from './type.ts';

/** The columns of a node that hold a partial date and what it rests on. Only those that are asked for have been read. */
export interface DateColumns extends PartialDate {
  /** JSON. */
  dateEvidence: string | null;
}

const Precision = describedEnum('DatePrecision', 'How exactly a date is known.', {
  YEAR: 'The year alone.',
  MONTH: 'Year and month.',
  DAY: 'The day.',
} satisfies Record<DatePrecision, string>);

export const PartialDateType = builder.objectRef<DateColumns>('PartialDate').implement({
  description: 'A date as far as it is known.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'Extended Date/Time Format, level 0: 2018-11-12, 2020-11 or 2023.',
    }),
    earliest: t.exposeString('earliest', { description: 'First day it can be, YYYY-MM-DD.' }),
    latest: t.exposeString('latest', { description: 'Last day it can be, YYYY-MM-DD.' }),
    precision: t.expose('precision', { type: Precision, description: 'How exactly it is known.' }),
    evidence: t.field({
      type: EvidenceType,
      nullable: true,
      description: 'What the date rests on.',
      extensions: { lookaheadColumns: ['dateEvidence'] },
      resolve: ({ dateEvidence }) => nodeEvidence(dateEvidence),
    }),
  }),
});
