import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useQuery } from '../graphql/use-query.ts';
import { partyNamedQuery } from './party-named-query.ts';

interface NamedPartyProps {
  /** As the address has it. */
  name: string;
  /** Puts the slug in its place in the address. */
  put: (slug: string) => void;
  /** Shown where no party is called so. */
  children?: ComponentChildren;
}

/**
 * A party in an address by another name than its slug: a code, or what some language calls it. The API takes any of them; pages
 * know parties by their slugs, so that is what the address is to hold.
 */
export function NamedParty({ name, put, children }: NamedPartyProps) {
  const { data } = useQuery(partyNamedQuery, { name });
  const party = data?.state ?? data?.organization ?? data?.stateCalled ?? data?.organizationCalled;
  useEffect(() => {
    if (party && party.slug !== name) put(party.slug);
  }, [party?.slug, name]);
  return data && !party ? children : null;
}
