import type { Edit } from '../broken-dataset.ts';

/** One mistake, the file and the words in it that have to be pointed at, and what a reader has to be told. */
export interface Mistake {
  name: string;
  edits: Edit[];
  file: string;
  /** Their first place in the edited file; without it any place in the file will do. */
  at?: string;
  says: RegExp[];
}

export const harbour = 'declarations/harbour-declaration.yaml';
export const campaigns = 'declarations/honest-campaigns.yaml';
export const pledge = 'declarations/river-pledge.yaml';

/** Canada and Japan sign, one of them on a day of its own. */
export const leaving = (withdrawal: string): Edit => ({
  file: campaigns,
  from: '    reservations:',
  to: `    withdrawals: { ${withdrawal} }\n    reservations:`,
});
