import { useQuery } from '../graphql/use-query.ts';
import { type ComparedParty, comparedPartiesQuery } from './compared-parties-query.ts';
import { inPlaces } from './in-places.ts';

/** The parties that are compared, as far as the answer has come; nothing is asked where none are chosen. */
export function useComparedParties(slugs: readonly string[]) {
  const variables = { all: [...slugs], ...inPlaces(slugs) };
  const answered = useQuery(comparedPartiesQuery, slugs.length === 0 ? null : variables);
  const { data } = answered;
  const parties = [
    data?.firstState ?? data?.firstBody,
    data?.secondState ?? data?.secondBody,
    data?.thirdState ?? data?.thirdBody,
  ].filter((party): party is ComparedParty => Boolean(party));
  const chosen = slugs.map((slug) => ({
    slug,
    name: parties.find((party) => party.slug === slug)?.name ?? slug,
  }));
  return { variables, answered, parties, chosen };
}
