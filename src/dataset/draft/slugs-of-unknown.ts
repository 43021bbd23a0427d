import type { SuggestedParty } from '../../documents/suggestions/suggest-parties.ts';
import { isoName } from '../../names/state-names.ts';
import { slugOf } from '../read/slug-of.ts';

/** The slug of a state that a data set lacks. */
export const slugOfState = (iso3: string): string => slugOf(isoName(iso3)?.name ?? iso3);

/** The slug of a text that it lacks; by the line that names it where the name has no letter of ASCII. */
export const slugOfText = ({ name, line }: { name: string; line: number }): string =>
  slugOf(name) || `text-of-line-${line}`;

/** The slug of whoever is named; null where the name has no letter of ASCII. */
export const slugOfParty = ({
  party,
  iso3,
  name,
}: Pick<SuggestedParty, 'party' | 'iso3' | 'name'>): string | null =>
  party ?? (iso3 === null ? slugOf(name) || null : slugOfState(iso3));
