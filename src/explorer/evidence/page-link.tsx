import { formatDate } from '../format/dates.ts';
import { texts } from '../texts.ts';
import type { Evidence } from './fragment.ts';

type Reference = Evidence['references'][number];

/** A reference with the day it was read. */
export const describeReference = ({ title, retrieved }: Reference): string =>
  retrieved === null ? title : `${title}, ${texts.evidence.retrieved(formatDate(retrieved))}`;

/** A sign that leads to the page a statement rests on. */
export function PageLink({ reference }: { reference: Reference }) {
  return (
    <a
      class="page"
      href={reference.url}
      rel="noreferrer"
      title={describeReference(reference)}
      aria-label={`${texts.evidence.page}: ${reference.title}`}
    >
      ↗
    </a>
  );
}
