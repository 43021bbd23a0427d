import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { texts } from '../texts.ts';
import type { FacetCount } from './list-query.ts';

interface WelcomeProps {
  /** What the data set says of itself; undefined where it says nothing. */
  about: { title: string | null; description: string | null } | undefined;
  /** Of all declarations, the most frequent first; undefined where they are not known. */
  facets: Readonly<Record<'themes' | 'parties', readonly FacetCount[]>> | undefined;
}

/** Parties that are set side by side at most. */
const mostCompared = 3;

/** What there is to find, and ways to it through what most declarations have in common. */
export function Welcome({ about, facets }: WelcomeProps) {
  const { intro, start, ways } = texts.declarations;
  const parties = (facets?.parties ?? []).slice(0, mostCompared);
  const theme = facets?.themes[0];
  return (
    <div class="welcome">
      {about?.title && <p class="about-title">{about.title}</p>}
      {about?.description && <p class="about">{about.description}</p>}
      <p>{intro}</p>
      <ul aria-label={start}>
        {parties.length > 1 && (
          <li>
            <Link href={addressOf('compare', '', { parties: parties.map(({ key }) => key).join(',') })}>
              {ways.together(parties.map(({ label }) => label))}
            </Link>
          </li>
        )}
        <li>
          <Link href={addressOf('network')}>{ways.network}</Link>
        </li>
        {theme && (
          <li>
            <Link href={addressOf('commitments', '', { theme: theme.key })}>
              {ways.promises(theme.label)}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
