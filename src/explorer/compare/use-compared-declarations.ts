import { useQuery } from '../graphql/use-query.ts';
import { type ComparedDeclaration, comparedDeclarationsQuery } from './compared-declarations-query.ts';
import { inPlaces } from './in-places.ts';

/** The declarations that are compared, as far as the answer has come; nothing is asked where none are chosen. */
export function useComparedDeclarations(slugs: readonly string[]) {
  const variables = inPlaces(slugs);
  const answered = useQuery(comparedDeclarationsQuery, slugs.length === 0 ? null : variables);
  const { data } = answered;
  const declarations = [data?.first, data?.second, data?.third].filter(
    (declaration): declaration is ComparedDeclaration => Boolean(declaration),
  );
  const chosen = slugs.map((slug) => ({
    slug,
    name: declarations.find((each) => each.slug === slug)?.shortTitle ?? slug,
  }));
  return { variables, answered, declarations, chosen };
}
