import type { DeclarationRecord } from '../../declarations/record.ts';

export type SignatureGroupRecord = DeclarationRecord['signatures'][number];

/** What a file says of a slug; `constructor` is one as any other. */
export const own = <T>(bySlug: Readonly<Record<string, T>>, slug: string): T | undefined =>
  Object.hasOwn(bySlug, slug) ? bySlug[slug] : undefined;

/** When a party of a group signed, or by when it had; what is said of the party alone comes before what is said of its group. */
export function signedDays({ on, onBefore, dates, datesBefore }: SignatureGroupRecord, slug: string) {
  const before = own(datesBefore, slug);
  const day = own(dates, slug) ?? (before === undefined ? on : null);
  return { on: day, onBefore: day === null ? (before ?? onBefore) : null };
}
